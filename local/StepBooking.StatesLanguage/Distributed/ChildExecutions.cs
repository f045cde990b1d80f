using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Runs the child executions of a map run, so many at once, until all have ended or too many have failed.</summary>
internal sealed class ChildExecutions(StateVisit visit, MapState state, MapRun run, string label, IReadOnlyList<ChildInput> inputs)
{
    private const int MostAtOnce = 10_000;
    private readonly StateMachine _machine = visit.Flow.Run.Execution.Machine.Child(label, state.Distribution!);
    private readonly (Execution Child, ChildOutcome? Outcome, int Redrives)?[] _begun = new (Execution, ChildOutcome?, int)?[inputs.Count];
    private readonly HashSet<ChildOperation> _running = [];
    private readonly List<Task> _workers = [];
    private int _working;
    private int _next;
    private int _failedItems;

    /// <summary>What the child executions get, in order.</summary>
    public IReadOnlyList<ChildInput> Inputs => inputs;

    /// <summary>How those that were begun ended, in order.</summary>
    public IReadOnlyList<ChildOutcome> Outcomes => [.. _begun.Select(begun => begun?.Outcome).OfType<ChildOutcome>()];

    private bool IsOver => run.IsExceeded(_failedItems) || visit.Flow.Stopped.IsCancellationRequested;

    private long AtOnce => run.MaxConcurrency == 0 ? MostAtOnce : Math.Min(run.MaxConcurrency, MostAtOnce);

    /// <summary>Runs all that have not succeeded yet.</summary>
    /// <returns>Whether more items failed than the run bears.</returns>
    public async Task<bool> Run()
    {
        (_next, _failedItems, _working) = (0, 0, 0);
        _running.Clear();
        _workers.Clear();
        run.ExecutionCount = inputs.Count;
        var changes = new MapRunOperation(visit.Flow.Run, Change);
        visit.Flow.Run.Inputs.Open(changes);
        run.Changes = changes;
        try
        {
            Employ();
            for (var waited = 0; waited < _workers.Count;)
            {
                waited = _workers.Count;
                await Task.WhenAll([.. _workers]);
            }
        }
        finally
        {
            run.Changes = null;
            visit.Flow.Run.Inputs.Close(changes);
        }

        return run.IsExceeded(_failedItems);
    }

    private void Change(MapRunLimits limits)
    {
        run.Change(limits);
        if (IsOver)
        {
            StopAll();
        }
        else
        {
            Employ();
        }
    }

    /// <summary>Has as many at work as may be, and as there is work for.</summary>
    private void Employ()
    {
        for (var more = Math.Min(AtOnce - _working, inputs.Count - _next); more > 0; more--)
        {
            _working++;
            _workers.Add(Work());
        }
    }

    private async Task Work()
    {
        while (_working <= AtOnce && !IsOver && Next() is { } index)
        {
            var (child, redrives) = _begun[index] is { } begun && _machine.Type == WorkflowType.Standard
                ? (begun.Child, begun.Redrives + 1)
                : (Begin(index), 0);
            _begun[index] = (child, null, redrives);
            var operation = new ChildOperation(visit.Flow.Run, child, redrives);
            _running.Add(operation);
            var outcome = await operation.Wait(visit.Flow.Stopped);
            _running.Remove(operation);
            _begun[index] = (child, outcome, redrives);
            if (!outcome.HasSucceeded && !IsOver)
            {
                _failedItems += inputs[index].Items;
                if (IsOver)
                {
                    StopAll();
                }
            }
        }

        _working--;
    }

    private int? Next()
    {
        while (_next < inputs.Count && _begun[_next] is { Outcome.HasSucceeded: true })
        {
            _next++;
        }

        return _next < inputs.Count ? _next++ : null;
    }

    private Execution Begin(int index)
    {
        var name = RandomId.Create(visit.Random).ToString();
        var child = visit.Flow.Run.Engine.Child(_machine, name, RandomId.Create(visit.Random), inputs[index].Input, run);
        child.ItemCount = inputs[index].Items;
        run.Set(index, child);
        return child;
    }

    private void StopAll()
    {
        foreach (var operation in _running)
        {
            operation.Stop();
        }
    }
}
