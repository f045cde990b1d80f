using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Operations;

/// <summary>Work outside the engine that ends with a value: expressions, objects.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="run">The execution.</param>
/// <param name="work">The work; it may be done again where the process ended before its value was written down.</param>
/// <param name="write">The value as text.</param>
/// <param name="read">The value out of that text.</param>
/// <param name="isEffect">Whether it changes something: then it waits until what led to it is safe.</param>
/// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
internal sealed class OutsideOperation<T>(
    ExecutionRun run, Func<Task<T>> work, Func<T, string> write, Func<string, T> read, bool isEffect, CancellationToken cancellationToken)
    : Operation(run)
{
    private readonly TaskCompletionSource<T> _result = new();

    /// <summary>Waits for the value.</summary>
    /// <exception cref="OutsideException">The work failed.</exception>
    public async Task<T> Wait()
    {
        Run.Inputs.Open(this);
        try
        {
            return await _result.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Run.Inputs.Close(this);
        }
    }

    public override void GoLive() => Run.Away(Work);

    public override void Take(EntryKind kind, object? value)
    {
        Run.Inputs.Close(this);
        if (kind == EntryKind.Failed)
        {
            _result.SetException(new OutsideException((string)value!));
        }
        else
        {
            _result.SetResult((T)value!);
        }
    }

    public override string? Write(EntryKind kind, object? value) => kind == EntryKind.Failed ? (string)value! : write((T)value!);

    public override object? Read(EntryKind kind, string? text) => kind == EntryKind.Failed ? text! : read(text!);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the work throws becomes its outcome, and so part of the journal.")]
    private async Task Work()
    {
        try
        {
            if (isEffect)
            {
                await Run.Committed();
            }

            Run.Inputs.Give(this, EntryKind.Returned, await work().WaitAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody waits any more.
        }
        catch (Exception e)
        {
            Run.Inputs.Give(this, EntryKind.Failed, e.Message);
        }
    }
}
