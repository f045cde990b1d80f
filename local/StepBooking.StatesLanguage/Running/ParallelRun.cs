using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Parallel state.</summary>
internal sealed class ParallelRun(StateVisit visit, ParallelState state)
{
    private readonly FlowRun _flow = visit.Flow;

    public ValueTask<Transition> Run() => ErrorRun.Run(visit, state.Errors, Attempt, HistoryEventType.ParallelStateFailed);

    private async ValueTask<Transition> Attempt()
    {
        if (_flow.Run.Inspection is { } inspection)
        {
            return visit.Exit(await StateData.Finish(visit, state.Data, inspection.Mocked()!), state.Next);
        }

        var prepared = await StateData.Prepare(visit, state.Data);
        var started = _flow.Append(HistoryEventType.ParallelStateStarted, null);
        using var group = new FlowGroup(visit);
        var branches = state.Branches
            .Select(branch => new FlowRun(_flow.Run, branch, new Scope(_flow.Variables), _flow.Item, started, group.Stopped))
            .ToList();
        branches.ForEach(group.Add);
        var outputs = new Json[branches.Count];
        await Task.WhenAll(branches.Select((branch, i) => Branch(group, branch, prepared.Input, outputs, i)).ToList());
        _flow.Stopped.ThrowIfCancellationRequested();
        if (group.Failure is { } failure)
        {
            throw new StateException(failure);
        }

        _flow.LastEvent = branches.Max(b => b.LastEvent);
        var last = _flow.LastEvent;
        _flow.Append(HistoryEventType.ParallelStateSucceeded, null);
        _flow.LastEvent = last;
        return visit.Exit(await StateData.Finish(visit, state.Data, new JsonList(outputs)), state.Next);
    }

    private async Task Branch(FlowGroup group, FlowRun branch, Json input, Json[] outputs, int index)
    {
        try
        {
            var outcome = await branch.RunFrom(input);
            if (outcome.Failure is { } failure)
            {
                _flow.LastEvent = group.Failure is null ? branch.LastEvent : _flow.LastEvent;
                group.Fail(failure, branch);
                return;
            }

            outputs[index] = outcome.Output!;
            group.Remove(branch);
        }
        catch (OperationCanceledException) when (group.Stopped.IsCancellationRequested)
        {
            // Another branch failed, or the whole state is stopped.
        }
    }
}
