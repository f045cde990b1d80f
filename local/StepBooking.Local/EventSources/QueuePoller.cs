using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;

namespace StepBooking.Local.EventSources;

/// <summary>
/// Hands one queue's messages to its function, several batches at once. What a batch is done with is deleted; the rest comes back
/// by its visibility timeout, or goes to the dead-letter queue by the queue's redrive policy.
/// </summary>
/// <param name="mapping">What is handed to whom.</param>
/// <param name="queue">The queue, in the name of the function's role.</param>
/// <param name="functions">The functions.</param>
/// <param name="time">The time.</param>
/// <param name="log">Where it is told that a queue cannot be read.</param>
internal sealed class QueuePoller(QueueMapping mapping, MappedQueue queue, IFunctions functions, TimeProvider time, ILogger log)
{
    private const int LargestReception = 10;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(1);

    /// <summary>Goes on until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var places = new SemaphoreSlim(mapping.AtOnce);
        HashSet<Task> batches = [];
        try
        {
            while (true)
            {
                await places.WaitAsync(stop);
                var batch = await Gather(stop);
                batches.RemoveWhere(task => task.IsCompleted);
                batches.Add(HandOver(batch, places, stop));
            }
        }
#pragma warning disable CA1031 // Whatever fails while the host stops, the queue keeps the messages.
        catch (Exception) when (stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The host stops; what is not done with lies in the queue.
        }

        await Task.WhenAll(batches);
    }

    private async Task<IReadOnlyList<JsonObject>> Gather(CancellationToken stop)
    {
        List<JsonObject> batch = [.. await Receive(mapping.BatchSize, LongestWait, stop)];
        var full = time.GetUtcNow() + mapping.Window;
        while (batch.Count > 0 && batch.Count < mapping.BatchSize && full - time.GetUtcNow() is { Ticks: > 0 } left)
            batch.AddRange(await Receive(mapping.BatchSize - batch.Count, left < LongestWait ? left : LongestWait, stop));
        return batch;
    }

    private async Task<IReadOnlyList<JsonObject>> Receive(int most, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            return await queue.Receive(Math.Min(most, LargestReception), wait, stop);
        }
        catch (AwsError refused)
        {
            log.LogError("{Queue} cannot be read for {Function}: {Message}", mapping.QueueArn, mapping.FunctionArn, refused.Message);
            await Task.Delay(AfterRefusal, time, stop);
            return [];
        }
    }

    private async Task HandOver(IReadOnlyList<JsonObject> batch, SemaphoreSlim places, CancellationToken stop)
    {
        try
        {
            if (batch.Count > 0)
                await HandOver(batch, stop);
        }
        catch (AwsError refused)
        {
            log.LogWarning("{Function} could not take messages of {Queue}: {Message}", mapping.FunctionArn, mapping.QueueArn, refused.Message);
        }
#pragma warning disable CA1031 // Whatever fails while the host stops, the queue keeps the messages.
        catch (Exception) when (stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The host stops; the messages come back.
        }
        finally
        {
            places.Release();
        }
    }

    private async Task HandOver(IReadOnlyList<JsonObject> batch, CancellationToken stop)
    {
        var receipts = batch.ToDictionary(message => (string)message["MessageId"]!, message => (string)message["ReceiptHandle"]!);
        var result = await functions.Invoke(mapping.FunctionArn, AwsJson.Bytes(QueueRecords.Of(mapping.QueueArn, batch)), null, stop);
        foreach (var done in BatchAnswer.Done(result, mapping.ReportsFailures, receipts.Keys).Chunk(LargestReception))
            await queue.Delete([.. done.Select(id => receipts[id])], stop);
    }
}
