using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Observing;

/// <summary>Tells observers what happens to executions, beside the engine and never holding it up.</summary>
internal sealed class ExecutionObservers : IAsyncDisposable
{
    private readonly Channel<Func<IExecutionObserver, ValueTask>> news =
        Channel.CreateUnbounded<Func<IExecutionObserver, ValueTask>>();
    private readonly Lazy<IExecutionObserver[]> observers;
    private readonly ILogger<ExecutionObservers> log;
    private readonly Task telling;

    /// <summary>Begins.</summary>
    /// <param name="all">The observers; asked at the first event, because what they do may need the engine.</param>
    /// <param name="log">Where an observer's failure is told.</param>
    public ExecutionObservers(Func<IEnumerable<IExecutionObserver>> all, ILogger<ExecutionObservers> log)
    {
        observers = new(() => [.. all()]);
        this.log = log;
        telling = Tell();
    }

    /// <summary>Takes note of an event.</summary>
    public void Saw(Execution execution, HistoryEvent @event)
    {
        news.Writer.TryWrite(observer => observer.Saw(execution, @event));
        if (@event.Type is HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed
            or HistoryEventType.ExecutionAborted or HistoryEventType.ExecutionTimedOut)
        {
            execution.Completion.ContinueWith(
                _ => news.Writer.TryWrite(observer => observer.Ended(execution)),
                CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    /// <summary>Tells what is known by now, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        news.Writer.TryComplete();
        await telling;
    }

    private async Task Tell()
    {
        await foreach (var one in news.Reader.ReadAllAsync())
        {
            foreach (var observer in observers.Value)
                await Tell(observer, one);
        }
    }

    private async Task Tell(IExecutionObserver observer, Func<IExecutionObserver, ValueTask> one)
    {
        try
        {
            await one(observer);
        }
#pragma warning disable CA1031 // One observer's failure is not the others', and no execution's.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "{Observer} failed", observer.GetType().Name);
        }
    }
}
