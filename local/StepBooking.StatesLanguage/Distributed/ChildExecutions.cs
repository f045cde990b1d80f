using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Runs the child executions of a map run, so many at once, until all have ended or too many have failed.</summary>
internal sealed class ChildExecutions(StateVisit visit, MapState state, MapRun run, string label, IReadOnlyList<ChildInput> inputs)
{
    private const int MostAtOnce = 10_000;
    private readonly StateMachine _machine = visit.Flow.Run.Execution.Machine.Child(label, state.Distribution!);
    private readonly HashSet<Execution> _running = [];
    private int _next;
    private int _failedItems;

    private bool IsOver => run.IsExceeded(_failedItems) || visit.Flow.Stopped.IsCancellationRequested;

    /// <summary>Whether more items failed than the run bears.</summary>
    public async Task<bool> Run(long atOnce)
    {
        using var stop = visit.Flow.Stopped.UnsafeRegister(static self => ((ChildExecutions)self!).StopAll(), this);
        var workers = (int)Math.Min(atOnce == 0 ? MostAtOnce : Math.Min(atOnce, MostAtOnce), inputs.Count);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Work()).ToList());
        visit.Flow.Stopped.ThrowIfCancellationRequested();
        return run.IsExceeded(_failedItems);
    }

    private async Task Work()
    {
        while (_next < inputs.Count && !IsOver)
        {
            var input = inputs[_next++];

            // It completes in this execution's context, before the engine could be taken to be idle.
            var ended = new TaskCompletionSource();
            var name = RandomId.Create(visit.Random).ToString();
            var child = visit.Flow.Run.Engine.StartChild(_machine, name, input.Input, run.Arn, () => ended.TrySetResult());
            run.Add(child);
            _running.Add(child);
            await ended.Task;
            _running.Remove(child);
            if (child.Status != ExecutionStatus.Succeeded && !IsOver)
            {
                _failedItems += input.Items;
                if (IsOver)
                {
                    StopAll();
                }
            }
        }
    }

    private void StopAll()
    {
        foreach (var child in _running)
        {
            visit.Flow.Run.Engine.Abort(child);
        }
    }
}
