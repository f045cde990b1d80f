using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The iterations of one attempt of an inline Map state.</summary>
internal sealed class MapIterations(StateVisit visit, MapState state, Json input, JsonList items, long atOnce)
{
    private const int MostAtOnce = 40;
    private readonly FlowRun _flow = visit.Flow;
    private readonly (FlowRun Flow, Json Input)?[] _begun = new (FlowRun, Json)?[items.Count];
    private FlowGroup? _group;
    private int _next;

    /// <summary>The iterations' outputs, in the items' order, once all have ended well.</summary>
    public JsonList Outputs => new(_begun.Select(iteration => iteration!.Value.Flow.Output!));

    private FlowGroup Group => _group!;

    /// <summary>Runs them all, or up to the first failure; then the state's flow stands at the event that decided it.</summary>
    /// <param name="group">Stops them at the first failure.</param>
    public async Task Run(FlowGroup group)
    {
        _group = group;
        _next = 0;
        var started = _flow.LastEvent;
        var most = atOnce == 0 ? MostAtOnce : (int)Math.Min(atOnce, MostAtOnce);
        var first = new List<Func<Task>>();
        while (first.Count < most && Next() is { } index)
        {
            first.Add(await Prepare(index, started));
        }

        await Task.WhenAll(first.Select(work => work()).ToList());
    }

    /// <summary>The next item whose iteration has not ended well, or null.</summary>
    private int? Next()
    {
        while (_next < items.Count && _begun[_next] is { Flow.Output: not null })
        {
            _next++;
        }

        return _next < items.Count ? _next++ : null;
    }

    /// <summary>Begins an iteration; what it does is done when the result is called.</summary>
    private async Task<Func<Task>> Prepare(int index, long follows)
    {
        if (_begun[index] is { } begun)
        {
            Group.Add(begun.Flow);
            return () => Work(begun.Flow, begun.Flow.Resume(begun.Input, Group.Stopped));
        }

        var (flow, given) = await Start(index, follows);
        return () => Work(flow, flow.RunFrom(given));
    }

    private async Task Work(FlowRun iteration, ValueTask<FlowOutcome> running)
    {
        try
        {
            while (true)
            {
                var outcome = await running;
                Group.Remove(iteration);
                if (outcome.Failure is { } failure)
                {
                    Fail(failure, iteration);
                    return;
                }

                var last = iteration.LastEvent;
                _flow.LastEvent = _flow.Run.Append(HistoryEventType.MapIterationSucceeded, Details(iteration.Item!.Index), last);
                if (Next() is not { } index)
                {
                    return;
                }

                if (_begun[index] is { } begun)
                {
                    Group.Add(begun.Flow);
                    iteration = begun.Flow;
                    running = iteration.Resume(begun.Input, Group.Stopped);
                }
                else
                {
                    (iteration, var given) = await Start(index, last);
                    running = iteration.RunFrom(given);
                }
            }
        }
        catch (StateException e)
        {
            // The next iteration's ItemSelector failed: that fails the state itself.
            Group.Fail(e.Failure, iteration);
        }
        catch (OperationCanceledException) when (Group.Stopped.IsCancellationRequested)
        {
            // Another iteration failed, or the whole state is stopped.
        }
    }

    private async Task<(FlowRun Flow, Json Input)> Start(int index, long follows)
    {
        var item = new MapItem(index, items[index]);
        var started = _flow.Run.Append(HistoryEventType.MapIterationStarted, Details(index), follows);
        var flow = new FlowRun(_flow.Run, state.Processor, new Scope(_flow.Variables), item, started, Group.Stopped);
        var given = await ItemSelection.Select(visit, state, input, item);
        _begun[index] = (flow, given);
        Group.Add(flow);
        return (flow, given);
    }

    private void Fail(StateFailure failure, FlowRun failed)
    {
        if (Group.Failure is not null)
        {
            return;
        }

        _flow.LastEvent = failed.LastEvent;
        Group.Fail(
            failure,
            failed,
            () => _flow.Run.Append(HistoryEventType.MapIterationFailed, Details(failed.Item!.Index), failed.LastEvent),
            aborted => _flow.Run.Append(HistoryEventType.MapIterationAborted, Details(aborted.Item!.Index), failed.LastEvent));
    }

    private MapIterationDetails Details(int index) => new(state.Name, index);
}
