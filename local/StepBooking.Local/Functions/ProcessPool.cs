namespace StepBooking.Local.Functions;

/// <summary>
/// The processes of all functions: as many as there are invocations at a time, up to the limits; beyond them invocations
/// wait in order. An idle process is used again, ended after a while, and given up early (the one unused for longest)
/// when another function needs its place; that is not so soon after its use where that function has a process already.
/// </summary>
/// <param name="settings">The limits.</param>
/// <param name="start">Starts a process of a function.</param>
/// <param name="time">What idleness is measured by.</param>
internal sealed class ProcessPool(
    FunctionSettings settings, Func<FunctionConfiguration, CancellationToken, Task<FunctionProcess>> start, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiter> waiting = [];
    private readonly List<FunctionProcess> idle = [];
    private readonly HashSet<FunctionProcess> alive = [];
    private readonly Dictionary<string, int> places = [];
    private readonly HashSet<Task> underWay = [];
    private readonly CancellationTokenSource stopping = new();
    private ITimer? freshness;
    private int total;
    private bool stopped;

    /// <summary>How many processes there are, starting ones included.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return total;
        }
    }

    /// <summary>Completes when what is noted so far is over.</summary>
    public Task Settled => Task.WhenAll(Pending());

    /// <summary>Whether a function has a process, be it starting or busy.</summary>
    public bool Has(FunctionConfiguration function)
    {
        lock (gate)
            return places.GetValueOrDefault(function.Arn) > 0;
    }

    /// <summary>Takes a process, when the order of arrival and the limits allow it. The caller gives it back by <see cref="Return"/> or <see cref="End"/>.</summary>
    public async Task<FunctionProcess> Take(FunctionConfiguration function, CancellationToken cancellationToken)
    {
        Waiter waiter = new(function);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            waiting.AddLast(waiter);
            Dispatch();
        }

        await using CancellationTokenRegistration givenUp = cancellationToken.Register(() => GiveUp(waiter, cancellationToken));
        return await waiter.Process.Task;
    }

    /// <summary>Gives a process back that may be used again.</summary>
    public void Return(FunctionProcess process)
    {
        lock (gate)
        {
            if (stopped)
                return;
            if (!process.Exited.IsCompleted)
            {
                idle.Add(process);
                process.IdleSince = time.GetUtcNow();
                process.IdleTimer ??= time.CreateTimer(_ => EndIfIdle(process), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                process.IdleTimer.Change(settings.IdleTime, Timeout.InfiniteTimeSpan);
                Dispatch();
                return;
            }
        }

        End(process);
    }

    /// <summary>Ends a process and gives its place to whoever waits.</summary>
    public void End(FunctionProcess process)
    {
        lock (gate)
        {
            idle.Remove(process);
            if (!alive.Remove(process))
                return;
            Free(process.Function);
            Dispatch();
        }

        Dispose(process);
    }

    /// <summary>Notes what has to be over before the pool is.</summary>
    public void Follow(Task task)
    {
        lock (gate)
            underWay.Add(task);
        task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Ends all processes, those that are still starting or ending included, and returns when they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        FunctionProcess[] all;
        lock (gate)
        {
            if (stopped)
                return;
            stopped = true;
            all = [.. alive];
            alive.Clear();
            idle.Clear();
            foreach (Waiter waiter in waiting)
                waiter.Process.TrySetException(new ObjectDisposedException(nameof(ProcessPool)));
            waiting.Clear();
        }

        freshness?.Dispose();
        await stopping.CancelAsync();
        foreach (FunctionProcess process in all)
            Dispose(process);
        while (Pending() is { Length: > 0 } pending)
            await Task.WhenAll(pending);
        stopping.Dispose();
    }

    private void Dispatch()
    {
        for (LinkedListNode<Waiter>? node = waiting.First, following; node is not null; node = following)
        {
            following = node.Next;
            if (Serve(node.Value))
                waiting.Remove(node);
        }
    }

    private void DispatchAgain()
    {
        lock (gate)
        {
            if (!stopped)
                Dispatch();
        }
    }

    private bool Serve(Waiter waiter)
    {
        FunctionConfiguration function = waiter.Function;
        if (idle.FindLast(process => process.Function.Arn == function.Arn && !process.Exited.IsCompleted) is { } free)
        {
            idle.Remove(free);
            free.IdleTimer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            waiter.Process.TrySetResult(free);
            return true;
        }

        if (places.GetValueOrDefault(function.Arn) >= settings.ProcessesPerFunction || (total >= settings.Processes && idle.Count == 0))
            return false;

        if (total >= settings.Processes)
        {
            FunctionProcess leastUsed = idle[0];
            if (places.GetValueOrDefault(function.Arn) > 0 && settings.KeptFor - (time.GetUtcNow() - leastUsed.IdleSince) is { Ticks: > 0 } rest)
            {
                freshness ??= time.CreateTimer(_ => DispatchAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                freshness.Change(rest, Timeout.InfiniteTimeSpan);
                return false;
            }

            idle.RemoveAt(0);
            alive.Remove(leastUsed);
            Free(leastUsed.Function);
            Dispose(leastUsed);
        }

        places[function.Arn] = places.GetValueOrDefault(function.Arn) + 1;
        total++;
        Follow(Task.Run(() => StartFor(waiter)));
        return true;
    }

    private async Task StartFor(Waiter waiter)
    {
        try
        {
            FunctionProcess process = await start(waiter.Function, stopping.Token);
            bool late;
            lock (gate)
            {
                late = stopped;
                if (!late)
                    alive.Add(process);
            }

            if (late)
            {
                await process.DisposeAsync();
                waiter.Process.TrySetException(new ObjectDisposedException(nameof(ProcessPool)));
                return;
            }

            _ = process.Exited.ContinueWith(_ => EndIfIdle(process), TaskScheduler.Default);
            if (!waiter.Process.TrySetResult(process))
                Return(process);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            lock (gate)
            {
                Free(waiter.Function);
                Dispatch();
            }

            waiter.Process.TrySetException(failure);
        }
    }

    private void Dispose(FunctionProcess process) => Follow(Task.Run(() => process.DisposeAsync().AsTask()));

    private void Forget(Task task)
    {
        lock (gate)
            underWay.Remove(task);
    }

    private Task[] Pending()
    {
        lock (gate)
            return [.. underWay];
    }

    private void Free(FunctionConfiguration function)
    {
        places[function.Arn]--;
        total--;
    }

    private void EndIfIdle(FunctionProcess process)
    {
        lock (gate)
        {
            if (!idle.Contains(process))
                return;
        }

        End(process);
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            waiting.Remove(waiter);
            waiter.Process.TrySetCanceled(cancellationToken);
        }
    }

    private sealed record Waiter(FunctionConfiguration Function)
    {
        public TaskCompletionSource<FunctionProcess> Process { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
