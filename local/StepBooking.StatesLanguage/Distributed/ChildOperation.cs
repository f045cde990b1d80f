using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Waits for the end of a child execution, which it starts, or has redriven.</summary>
/// <param name="run">The parent.</param>
/// <param name="child">The child.</param>
/// <param name="redrives">How often the child is to have been redriven then.</param>
internal sealed class ChildOperation(ExecutionRun run, Execution child, int redrives) : Operation(run)
{
    private readonly TaskCompletionSource<ChildOutcome> _ended = new();
    private volatile bool _isStopped;

    /// <summary>Waits for the child's end.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits any more: the child is stopped then.</param>
    public async Task<ChildOutcome> Wait(CancellationToken cancellationToken)
    {
        Run.UnwantedChildren.Want(child);
        Run.Inputs.Open(this);
        try
        {
            return await _ended.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Stop();
            throw;
        }
        finally
        {
            Run.Inputs.Close(this);
        }
    }

    /// <summary>Has the child stopped, or as soon as it runs.</summary>
    public void Stop()
    {
        _isStopped = true;
        Run.UnwantedChildren.Stop(child);
    }

    public override void GoLive() => Run.Away(Work);

    public override void Take(EntryKind kind, object? value) => _ended.TrySetResult((ChildOutcome)value!);

    public override string? Write(EntryKind kind, object? value) => ((ChildOutcome)value!).ToText();

    public override object? Read(EntryKind kind, string? text) => ChildOutcome.Read(child, text!);

    private async Task Work()
    {
        await Run.Committed();
        if (child.RedriveCount < redrives && child.Result is { Status: not ExecutionStatus.Succeeded })
        {
            await Run.Engine.Again(child);
        }
        else
        {
            Run.Engine.Ensure(child);
        }

        child.WhenEnded(() => Run.Inputs.Give(this, EntryKind.Returned, ChildOutcome.Of(child)));
        if (_isStopped)
        {
            Run.Engine.Abort(child);
        }
    }
}
