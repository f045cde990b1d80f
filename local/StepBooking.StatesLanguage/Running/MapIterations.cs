using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The iterations of one attempt of an inline Map state.</summary>
internal sealed class MapIterations(StateVisit visit, MapState state, FlowGroup group, Json input, JsonList items)
{
    private readonly FlowRun _flow = visit.Flow;
    private int _next;

    /// <summary>The iterations' outputs, in the items' order.</summary>
    public Json[] Outputs { get; } = new Json[items.Count];

    /// <summary>Runs them all, or up to the first failure; then the state's flow stands at the event that decided it.</summary>
    public async Task Run(int atOnce)
    {
        var started = _flow.LastEvent;
        var first = new List<(FlowRun Flow, Json Input)>();
        while (_next < items.Count && first.Count < atOnce)
        {
            first.Add(await Start(started));
        }

        await Task.WhenAll(first.Select(iteration => Work(iteration.Flow, iteration.Input)).ToList());
    }

    private async Task Work(FlowRun iteration, Json given)
    {
        try
        {
            while (true)
            {
                var index = iteration.Item!.Index;
                var outcome = await iteration.RunFrom(given);
                group.Remove(iteration);
                if (outcome.Failure is { } failure)
                {
                    Fail(failure, iteration);
                    return;
                }

                var last = iteration.LastEvent;
                Outputs[index] = outcome.Output!;
                _flow.LastEvent = _flow.Run.Append(HistoryEventType.MapIterationSucceeded, Details(index), last);
                if (_next == items.Count)
                {
                    return;
                }

                (iteration, given) = await Start(last);
            }
        }
        catch (StateException e)
        {
            // The next iteration's ItemSelector failed: that fails the state itself.
            group.Fail(e.Failure, iteration);
        }
        catch (OperationCanceledException) when (group.Stopped.IsCancellationRequested)
        {
            // Another iteration failed, or the whole state is stopped.
        }
    }

    private async Task<(FlowRun Flow, Json Input)> Start(long follows)
    {
        var item = new MapItem(_next, items[_next]);
        _next++;
        var begun = _flow.Run.Append(HistoryEventType.MapIterationStarted, Details(item.Index), follows);
        var flow = new FlowRun(_flow.Run, state.Processor, new Scope(_flow.Variables), item, begun, group.Stopped);
        var given = await ItemSelection.Select(visit, state, input, item);
        group.Add(flow);
        return (flow, given);
    }

    private void Fail(StateFailure failure, FlowRun failed)
    {
        if (group.Failure is not null)
        {
            return;
        }

        _flow.LastEvent = failed.LastEvent;
        group.Fail(
            failure,
            failed,
            () => _flow.Run.Append(HistoryEventType.MapIterationFailed, Details(failed.Item!.Index), failed.LastEvent),
            aborted => _flow.Run.Append(HistoryEventType.MapIterationAborted, Details(aborted.Item!.Index), failed.LastEvent));
    }

    private MapIterationDetails Details(int index) => new(state.Name, index);
}
