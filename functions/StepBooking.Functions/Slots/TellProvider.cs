using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Slots;

/// <summary>
/// Reads the queue of what providers are told, and writes to the provider: a booking waits for an answer, or was cancelled. Each is told
/// once, however often it is heard.
/// </summary>
/// <param name="desk">Tells providers.</param>
/// <param name="consumer">Handles each message by itself.</param>
public sealed class TellProviderFunction(ProviderDesk desk, MessageConsumer consumer)
{
    private static readonly Actor Teller = new(nameof(TellProvider), null);

    /// <summary>Handles a batch; what fails comes back, five times, and then lies in the dead-letter queue.</summary>
    [LambdaFunction]
    public Task<SQSBatchResponse> TellProvider(SQSEvent batch, ILambdaContext context) =>
        consumer.ConsumeAsync(batch, context, message =>
        {
            var (type, bookingId) = SlotMessage.Read(message, SlotEventType.Created, SlotEventType.Cancelled);
            return desk.TellAsync(bookingId, type, Teller, message.Stopping);
        });
}
