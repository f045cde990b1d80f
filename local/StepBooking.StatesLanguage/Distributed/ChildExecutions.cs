using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Runs the child executions of a map run, so many at once, until all have ended or too many have failed.</summary>
internal sealed class ChildExecutions(StateVisit visit, MapState state, MapRun run, string label, IReadOnlyList<ChildInput> inputs)
{
    private const int MostAtOnce = 10_000;
    private readonly StateMachine _machine = visit.Flow.Run.Execution.Machine.Child(label, state.Distribution!);
    private readonly (Execution Child, bool HasSucceeded)?[] _begun = new (Execution, bool)?[inputs.Count];
    private readonly HashSet<ChildOperation> _running = [];
    private int _next;
    private int _failedItems;

    /// <summary>What the child executions get, in order.</summary>
    public IReadOnlyList<ChildInput> Inputs => inputs;

    private bool IsOver => run.IsExceeded(_failedItems) || visit.Flow.Stopped.IsCancellationRequested;

    /// <summary>Runs all that have not succeeded yet.</summary>
    /// <returns>Whether more items failed than the run bears.</returns>
    public async Task<bool> Run(long atOnce)
    {
        (_next, _failedItems) = (0, 0);
        _running.Clear();
        var workers = (int)Math.Min(atOnce == 0 ? MostAtOnce : Math.Min(atOnce, MostAtOnce), inputs.Count);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Work()).ToList());
        return run.IsExceeded(_failedItems);
    }

    private async Task Work()
    {
        while (!IsOver && Next() is { } index)
        {
            var isRedriven = _begun[index] is not null && _machine.Type == WorkflowType.Standard;
            var child = isRedriven ? _begun[index]!.Value.Child : Begin(index);
            var operation = new ChildOperation(visit.Flow.Run, child, isRedriven);
            _running.Add(operation);
            var status = await operation.Wait(visit.Flow.Stopped);
            _running.Remove(operation);
            _begun[index] = (child, status == ExecutionStatus.Succeeded);
            if (status != ExecutionStatus.Succeeded && !IsOver)
            {
                _failedItems += inputs[index].Items;
                if (IsOver)
                {
                    StopAll();
                }
            }
        }
    }

    private int? Next()
    {
        while (_next < inputs.Count && _begun[_next] is { HasSucceeded: true })
        {
            _next++;
        }

        return _next < inputs.Count ? _next++ : null;
    }

    private Execution Begin(int index)
    {
        var name = RandomId.Create(visit.Random).ToString();
        var child = visit.Flow.Run.Engine.Child(_machine, name, RandomId.Create(visit.Random), inputs[index].Input, run);
        _begun[index] = (child, false);
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
