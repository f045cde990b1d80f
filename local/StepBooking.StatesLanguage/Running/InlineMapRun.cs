using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Testing;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs an inline Map state.</summary>
internal sealed class InlineMapRun(StateVisit visit, MapState state)
{
    private readonly FlowRun _flow = visit.Flow;

    public ValueTask<Transition> Run() => ErrorRun.Run(visit, state.Errors, Attempt, HistoryEventType.MapStateFailed);

    private async ValueTask<Transition> Attempt()
    {
        if (_flow.Run.Inspection is { } inspection)
        {
            return await MapTest.Run(visit, state, inspection);
        }

        var iterations = visit.Kept<MapIterations>() ?? await Begin();
        using var group = new FlowGroup(visit);
        await iterations.Run(group);
        _flow.Stopped.ThrowIfCancellationRequested();
        if (group.Failure is { } failure)
        {
            throw new StateException(failure);
        }

        var last = _flow.LastEvent;
        _flow.Append(HistoryEventType.MapStateSucceeded, null);
        _flow.LastEvent = last;
        return visit.Exit(await StateData.Finish(visit, state.Data, iterations.Outputs), state.Next);
    }

    private async Task<MapIterations> Begin()
    {
        var (input, items, atOnce) = await MapInput.Read(visit, state);
        _flow.Append(HistoryEventType.MapStateStarted, new MapStateStartedDetails(items.Count));
        var begun = new MapIterations(visit, state, input, items, atOnce);
        visit.Keep(begun);
        return begun;
    }
}
