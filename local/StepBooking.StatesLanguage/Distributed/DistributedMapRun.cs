using System.Security.Cryptography;
using System.Text;
using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>
/// Runs a distributed Map state: each item, or batch of items, is the input of a child execution with a history and
/// variables of its own. The parent's history only says that the map run began and how it ended.
/// </summary>
internal sealed class DistributedMapRun(StateVisit visit, MapState state)
{
    private readonly FlowRun _flow = visit.Flow;

    public ValueTask<Transition> Run() => ErrorRun.Run(visit, state.Errors, Attempt, HistoryEventType.MapStateFailed);

    private async ValueTask<Transition> Attempt()
    {
        if (_flow.Run.Inspection is { } inspection)
        {
            return await MapTest.Run(visit, state, inspection);
        }

        var kept = visit.Kept<Begun>();
        var (output, begun) = kept is null ? await Begin() : await Redrive(kept);
        _flow.Append(HistoryEventType.MapRunSucceeded, null);
        _flow.Append(HistoryEventType.MapStateSucceeded, null);
        _flow.LastEvent = begun;
        return visit.Exit(await StateData.Finish(visit, state.Data, output), state.Next);
    }

    private async Task<(Json Output, long Event)> Begin()
    {
        var input = await MapSettings.Read(visit, state);
        _flow.Append(HistoryEventType.MapStateStarted, new MapStateStartedDetails(input.Items?.Count ?? 0));
        var label = state.Distribution!.Label ?? MadeUpLabel();
        var run = Begin(input, label);
        var begun = _flow.Append(HistoryEventType.MapRunStarted, new MapRunStartedDetails(run.Arn));
        var output = await Ended(run, async () =>
        {
            var children = new ChildExecutions(visit, state, run, label, await Inputs(run, input));
            visit.Keep(new Begun(run, input, children));
            return await Process(run, input, children);
        });
        return (output, begun);
    }

    private async Task<(Json Output, long Event)> Redrive(Begun kept)
    {
        kept.Run.Redrive(_flow.Run.Now);
        var redriven = _flow.Append(HistoryEventType.MapRunRedriven, new MapRunRedrivenDetails(kept.Run.Arn, kept.Run.RedriveCount));
        return (await Ended(kept.Run, () => Process(kept.Run, kept.Input, kept.Children)), redriven);
    }

    private MapRun Begin(MapSettings input, string label)
    {
        var execution = _flow.Run.Execution;
        var id = RandomId.Create(visit.Random);
        var run = new MapRun(execution.Machine.MapRunArn(label, id), execution, _flow.Run.Now)
        {
            MaxConcurrency = input.MaxConcurrency,
            ToleratedFailurePercentage = input.ToleratedPercentage(),
            ToleratedFailureCount = input.ToleratedCount(),
        };
        execution.Add(run);
        return run;
    }

    private async Task<Json> Ended(MapRun run, Func<Task<Json>> process)
    {
        var status = ExecutionStatus.Aborted;
        try
        {
            var output = await process();
            status = ExecutionStatus.Succeeded;
            return output;
        }
        catch (StateException e)
        {
            status = ExecutionStatus.Failed;
            _flow.Append(HistoryEventType.MapRunFailed, new FailureDetails(e.Failure.Error, e.Failure.Cause));
            throw;
        }
        finally
        {
            run.End(status, _flow.Run.Now);
        }
    }

    private async Task<IReadOnlyList<ChildInput>> Inputs(MapRun run, MapSettings input)
    {
        var items = input.Items ?? await new ItemSource(visit, state.Distribution!.Reader!).Read(input);
        run.ItemCount = items.Count;
        var selected = new Json[items.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = await ItemSelection.Select(visit, state, input.Input, new MapItem(i, items[i]));
        }

        return state.Distribution!.Batcher is null ? [.. selected.Select(s => new ChildInput(s, 1))] : ItemBatches.Make(input, selected);
    }

    private async Task<Json> Process(MapRun run, MapSettings input, ChildExecutions children)
    {
        var isExceeded = await children.Run();
        var output = await new MapResults(visit, state.Distribution!.Writer, run).Collect(input.WriterArguments, children);
        return isExceeded ? throw new StateException(Tolerance.Exceeded) : output;
    }

    /// <summary>The same each time for the same state of the same state machine.</summary>
    private string MadeUpLabel()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_flow.Run.Execution.Machine.Arn} {state.Name}"));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }

    /// <summary>A map run whose items are known, with what it computed when it began.</summary>
    private sealed record Begun(MapRun Run, MapSettings Input, ChildExecutions Children);
}
