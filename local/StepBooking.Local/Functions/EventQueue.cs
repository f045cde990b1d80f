using System.Text;
using StepBooking.Local.Aws;
using StepBooking.Local.Logs;

namespace StepBooking.Local.Functions;

/// <summary>
/// Asynchronous invocations (type <c>Event</c>): a function that fails is tried again after one and after two minutes, one
/// that is throttled as long as the event is younger than six hours. Events under way end with the host.
/// </summary>
/// <param name="functions">Runs them.</param>
/// <param name="logs">Where an event given up is told.</param>
/// <param name="time">What the waits are measured by.</param>
internal sealed class EventQueue(IFunctions functions, ILogStreams logs, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];
    private static readonly TimeSpan ThrottledWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaximumAge = TimeSpan.FromHours(6);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Takes an event; returns before the function runs.</summary>
    public void Add(FunctionConfiguration function, ReadOnlyMemory<byte> payload) => _ = Run(function, payload);

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private async Task Run(FunctionConfiguration function, ReadOnlyMemory<byte> payload)
    {
        DateTimeOffset end = time.GetUtcNow() + MaximumAge;
        CancellationToken stop = stopping.Token;
        try
        {
            int failures = 0;
            while (await Fails(function, payload, stop) is { } failure)
            {
                if (failure.Throttled && time.GetUtcNow() + ThrottledWait < end)
                {
                    await Task.Delay(ThrottledWait, time, stop);
                }
                else if (failures < Waits.Length)
                {
                    await Task.Delay(Waits[failures++], time, stop);
                }
                else
                {
                    GiveUp(function, failure.Why);
                    return;
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The host stops.
        }
    }

    private async Task<Failure?> Fails(FunctionConfiguration function, ReadOnlyMemory<byte> payload, CancellationToken stop)
    {
        try
        {
            FunctionResult result = await functions.Invoke(function.Arn, payload, null, stop);
            return result.FunctionError is null ? null : new Failure(false, Encoding.UTF8.GetString(result.Payload.Span));
        }
        catch (AwsError refused)
        {
            return new Failure(refused.Status == 429, refused.Message);
        }
    }

    private void GiveUp(FunctionConfiguration function, string why)
    {
        using ILogStream log = logs.Open(function.LogGroup, "events-given-up");
        log.Write(time.GetUtcNow(), why);
    }

    private sealed record Failure(bool Throttled, string Why);
}
