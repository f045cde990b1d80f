using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Operations;

/// <summary>The ways in which an execution waits for something outside itself.</summary>
internal static class Asking
{
    /// <summary>Does work that is not the execution's own: nothing of it runs in the execution's context.</summary>
    public static void Away(this ExecutionRun run, Func<Task> work)
    {
        run.Engine.Busy.Enter();
        run.Inputs.Leave();
        var own = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _ = Finish();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(own);
        }

        async Task Finish()
        {
            try
            {
                await work();
            }
            finally
            {
                run.Inputs.Return();
                run.Engine.Busy.Exit();
            }
        }
    }

    /// <summary>Awaits a value from outside the engine.</summary>
    /// <param name="run">The execution.</param>
    /// <param name="work">Gets it.</param>
    /// <param name="write">The value as text for the journal.</param>
    /// <param name="read">The value out of that text.</param>
    /// <param name="isEffect">Whether getting it changes something.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    /// <exception cref="OutsideException">It could not be had.</exception>
    public static Task<T> Outside<T>(
        this ExecutionRun run,
        Func<Task<T>> work,
        Func<T, string> write,
        Func<string, T> read,
        bool isEffect,
        CancellationToken cancellationToken) =>
        new OutsideOperation<T>(run, work, write, read, isEffect, cancellationToken).Wait();

    /// <summary>Lets in what has come from outside meanwhile.</summary>
    public static Task LookOutside(this ExecutionRun run, CancellationToken cancellationToken) =>
        run.Outside(() => Task.FromResult(0), _ => string.Empty, _ => 0, isEffect: false, cancellationToken);

    /// <summary>Does something at a moment; the operation to dispose where that is no longer wanted.</summary>
    public static TimerOperation At(this ExecutionRun run, DateTimeOffset due, Action fire)
    {
        var timer = new TimerOperation(run, due, fire);
        run.Inputs.Open(timer);
        return timer;
    }

    /// <summary>Lets time pass.</summary>
    public static async Task Delay(this ExecutionRun run, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (until <= run.Now)
        {
            return;
        }

        var passed = new TaskCompletionSource();
        using var timer = run.At(until, passed.SetResult);
        await passed.Task.WaitAsync(cancellationToken);
    }
}
