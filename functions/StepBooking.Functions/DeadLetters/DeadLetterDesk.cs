using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Parked;

namespace StepBooking.Functions.DeadLetters;

/// <summary>
/// Messages that were given up, as they lie in their queues. SQS gives a message only by receiving it, so each look hides what it looks
/// at from others for a moment, and shows it again at the end.
/// </summary>
/// <param name="client">Speaks to SQS.</param>
public sealed class DeadLetterDesk(IAmazonSQS client)
{
    /// <summary>
    /// The attribute that tells a message's first id, when it was put back: its consumer goes by that one, so that what was done for the
    /// message before is not done again.
    /// </summary>
    public const string OriginalId = "OriginalMessageId";

    private const int MostAtOnce = 10;
    private const int MostLookedAt = 200;
    private const int HiddenSeconds = 20;
    private const string All = "All";

    /// <summary>Messages of a queue, the oldest first as far as SQS keeps order.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="limit">The most messages.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <exception cref="QueueUnavailable">SQS could not answer now.</exception>
    public Task<IReadOnlyList<Message>> ListAsync(DeadLetterBox queue, int limit, CancellationToken cancellationToken) =>
        LookAsync(queue, seen => seen.Count >= limit, seen => Task.FromResult<IReadOnlyList<Message>>([.. seen.Take(limit)]), cancellationToken);

    /// <summary>One message of a queue.</summary>
    /// <returns>Null when it is not among the queue's first messages, or somebody else looks at it right now.</returns>
    /// <exception cref="QueueUnavailable">SQS could not answer now.</exception>
    public Task<Message?> FindAsync(DeadLetterBox queue, string messageId, CancellationToken cancellationToken) =>
        WithAsync(queue, messageId, Task.FromResult, cancellationToken);

    /// <summary>Throws a message away.</summary>
    /// <returns>The message as it was; null as with <see cref="FindAsync"/>.</returns>
    /// <exception cref="QueueUnavailable">SQS could not answer now; it may be gone.</exception>
    public Task<Message?> DeleteAsync(DeadLetterBox queue, string messageId, CancellationToken cancellationToken) => WithAsync(
        queue,
        messageId,
        async message =>
        {
            await client.DeleteMessageAsync(queue.Url, message.ReceiptHandle!, cancellationToken);
            return message;
        },
        cancellationToken);

    /// <summary>
    /// Sends a message back to the queue that it came from, then deletes it: dead in between, it is in both, and its consumer knows it
    /// by its first id.
    /// </summary>
    /// <returns>The message as it was; null as with <see cref="FindAsync"/>.</returns>
    /// <exception cref="QueueUnavailable">SQS could not answer now; it may be back already.</exception>
    public Task<Message?> RedriveAsync(DeadLetterBox queue, string messageId, CancellationToken cancellationToken) => WithAsync(
        queue,
        messageId,
        async message =>
        {
            var attributes = new Dictionary<string, MessageAttributeValue>(message.MessageAttributes ?? []);
            attributes.TryAdd(OriginalId, new MessageAttributeValue { DataType = "String", StringValue = message.MessageId });
            var again = new SendMessageRequest { QueueUrl = queue.Source, MessageBody = message.Body, MessageAttributes = attributes };
            await client.SendMessageAsync(again, cancellationToken);
            await client.DeleteMessageAsync(queue.Url, message.ReceiptHandle!, cancellationToken);
            return message;
        },
        cancellationToken);

    /// <summary>When a message was first sent; null where SQS does not say.</summary>
    internal static DateTimeOffset? SentAt(Message message) =>
        message.Attributes?.GetValueOrDefault("SentTimestamp") is { } text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private Task<Message?> WithAsync(DeadLetterBox queue, string messageId, Func<Message, Task<Message>> act, CancellationToken cancellationToken)
    {
        Message? Found(IReadOnlyList<Message> seen) => seen.FirstOrDefault(message => message.MessageId == messageId);
        return LookAsync<Message?>(
            queue,
            seen => Found(seen) is not null,
            async seen => Found(seen) is { } message ? await act(message) : null,
            cancellationToken);
    }

    private async Task<T> LookAsync<T>(
        DeadLetterBox queue, Func<IReadOnlyList<Message>, bool> isEnough, Func<IReadOnlyList<Message>, Task<T>> act, CancellationToken cancellationToken)
    {
        var seen = new List<Message>();
        try
        {
            do
            {
                var received = await ReceiveAsync(queue, cancellationToken);
                if (received.Count == 0)
                    break;
                seen.AddRange(received);
            }
            while (!isEnough(seen) && seen.Count < MostLookedAt);
            return await act(seen);
        }
        catch (Exception fault) when (QueueFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new QueueUnavailable($"The dead-letter queue did not answer: {fault.GetType().Name}.");
        }
        finally
        {
            await ShowAgainAsync(queue, seen);
        }
    }

    private async Task<IReadOnlyList<Message>> ReceiveAsync(DeadLetterBox queue, CancellationToken cancellationToken)
    {
        var received = await client.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = queue.Url,
                MaxNumberOfMessages = MostAtOnce,
                VisibilityTimeout = HiddenSeconds,
                // Without a wait SQS asks some of its servers alone, and may find nothing where something is.
                WaitTimeSeconds = 1,
                MessageAttributeNames = [All],
                MessageSystemAttributeNames = [All],
            },
            cancellationToken);
        return received.Messages ?? [];
    }

    /// <summary>What cannot be shown again now is shown by itself a little later.</summary>
    private async Task ShowAgainAsync(DeadLetterBox queue, List<Message> seen)
    {
        foreach (var message in seen)
        {
            try
            {
                await client.ChangeMessageVisibilityAsync(queue.Url, message.ReceiptHandle!, 0);
            }
            catch (Exception fault) when (fault is AmazonSQSException || QueueFaults.IsTransient(fault))
            {
                // Deleted, or sent back: there is nothing to show.
            }
        }
    }
}
