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

        using var group = new FlowGroup(visit);
        var begun = visit.Kept<Begun>();
        var isRedriven = begun is not null;
        begun ??= await Begin(group);
        var outputs = begun.Branches.Select(branch => branch.Output).ToArray();
        var running = begun.Branches.Where(branch => branch.Output is null).ToList();
        running.ForEach(group.Add);
        await Task.WhenAll(running.Select(branch => Branch(
            group,
            branch,
            () => isRedriven ? branch.Resume(begun.Input, group.Stopped) : branch.RunFrom(begun.Input),
            output => outputs[begun.Branches.IndexOf(branch)] = output)).ToList());
        _flow.Stopped.ThrowIfCancellationRequested();
        if (group.Failure is { } failure)
        {
            throw new StateException(failure);
        }

        _flow.LastEvent = begun.Branches.Max(b => b.LastEvent);
        var last = _flow.LastEvent;
        _flow.Append(HistoryEventType.ParallelStateSucceeded, null);
        _flow.LastEvent = last;
        return visit.Exit(await StateData.Finish(visit, state.Data, new JsonList(outputs!)), state.Next);
    }

    private async Task<Begun> Begin(FlowGroup group)
    {
        var prepared = await StateData.Prepare(visit, state.Data);
        var started = _flow.Append(HistoryEventType.ParallelStateStarted, null);
        var begun = new Begun(prepared.Input, [.. state.Branches.Select(
            branch => new FlowRun(_flow.Run, branch, new Scope(_flow.Variables), _flow.Item, started, group.Stopped))]);
        visit.Keep(begun);
        return begun;
    }

    private async Task Branch(FlowGroup group, FlowRun branch, Func<ValueTask<FlowOutcome>> run, Action<Json> succeeded)
    {
        try
        {
            var outcome = await run();
            if (outcome.Failure is { } failure)
            {
                _flow.LastEvent = group.Failure is null ? branch.LastEvent : _flow.LastEvent;
                group.Fail(failure, branch);
                return;
            }

            succeeded(outcome.Output!);
            group.Remove(branch);
        }
        catch (OperationCanceledException) when (group.Stopped.IsCancellationRequested)
        {
            // Another branch failed, or the whole state is stopped.
        }
    }

    /// <summary>The branches of an attempt and what they were given.</summary>
    private sealed record Begun(Json Input, List<FlowRun> Branches);
}
