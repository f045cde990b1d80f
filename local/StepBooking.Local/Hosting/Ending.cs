using System.Collections.Concurrent;

namespace StepBooking.Local.Hosting;

/// <summary>What ends with the desk: first it is told, then servers and child processes end all at once, then what they stood on, the last made first.</summary>
internal sealed class Ending : IAsyncDisposable
{
    private readonly ConcurrentQueue<Action> before = new();
    private readonly ConcurrentBag<IAsyncDisposable> first = [];
    private readonly ConcurrentStack<object> then = new();

    /// <summary>Adds something to do while everything still runs.</summary>
    internal void Before(Action act) => before.Enqueue(act);

    /// <summary>Adds something that runs.</summary>
    internal void First(IAsyncDisposable part) => first.Add(part);

    /// <summary>Adds something that others stand on.</summary>
    internal void Then(IDisposable part) => then.Push(part);

    /// <summary>Adds something that others stand on.</summary>
    internal void Then(IAsyncDisposable part) => then.Push(part);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (before.TryDequeue(out var act))
            act();
        await Task.WhenAll(first.Select(part => Task.Run(() => part.DisposeAsync().AsTask())));
        while (then.TryPop(out var part))
        {
            if (part is IAsyncDisposable waited)
                await waited.DisposeAsync();
            else
                ((IDisposable)part).Dispose();
        }
    }
}
