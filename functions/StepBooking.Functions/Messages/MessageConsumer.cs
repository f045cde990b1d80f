using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using Amazon.SQS;

namespace StepBooking.Functions.Messages;

/// <summary>
/// Handles a batch of messages, each for itself: what one fails on keeps no other from being done with. A message that failed is seen
/// again after a time that grows (<see cref="BackOff"/>), and lies in the queue's dead-letter queue when it was received too often.
/// </summary>
/// <param name="client">Speaks to SQS.</param>
/// <param name="queue">The queue that the messages come from.</param>
public sealed class MessageConsumer(IAmazonSQS client, MessageSource queue)
{
    /// <summary>What is left of the function's time when handling is told to stop: enough to say what failed.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(2);

    /// <summary>Handles all messages of a batch, side by side.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="context">How much time there is, and where failures are told.</param>
    /// <param name="handle">
    /// Handles one message. It may be called again with the same one, so it is idempotent; what it throws makes the message come back.
    /// </param>
    /// <returns>The messages that failed.</returns>
    [SuppressMessage("Reliability", "CA2016:Forward the CancellationToken", Justification = "A message that was stopped is hidden all the same.")]
    public async Task<SQSBatchResponse> ConsumeAsync(SQSEvent batch, ILambdaContext context, Func<ReceivedMessage, Task> handle)
    {
        using var stopping = new CancellationTokenSource();
        if (context.RemainingTime > Reserve)
            stopping.CancelAfter(context.RemainingTime - Reserve);
        var messages = (batch.Records ?? []).Select(record => new ReceivedMessage(record, stopping.Token)).ToList();
        var failed = await Task.WhenAll(messages.Select(async message => (message.Id, Done: await TryAsync(message, context.Logger, handle))));
        return new SQSBatchResponse(
            [.. failed.Where(each => !each.Done).Select(each => new SQSBatchResponse.BatchItemFailure { ItemIdentifier = each.Id })]);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One message must not hold up the others.")]
    private async Task<bool> TryAsync(ReceivedMessage message, ILambdaLogger logger, Func<ReceivedMessage, Task> handle)
    {
        try
        {
            await handle(message);
            return true;
        }
        catch (Exception fault)
        {
            var wait = BackOff.After(message.Received, Random.Shared.NextDouble());
            logger.LogWarning(
                "Message {messageId} of booking {bookingId} failed at reception {received}, and comes back in {seconds} s: {fault}",
                message.Id,
                message.BookingId ?? "unknown",
                message.Received,
                (int)wait.TotalSeconds,
                fault.GetType().Name);
            await HideAsync(message, wait, logger);
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Then it comes back after the queue's own time.")]
    private async Task HideAsync(ReceivedMessage message, TimeSpan wait, ILambdaLogger logger)
    {
        try
        {
            await client.ChangeMessageVisibilityAsync(queue.Url, message.Receipt, (int)wait.TotalSeconds);
        }
        catch (Exception fault)
        {
            logger.LogWarning("Message {messageId} comes back after its queue's time: {fault}", message.Id, fault.GetType().Name);
        }
    }
}
