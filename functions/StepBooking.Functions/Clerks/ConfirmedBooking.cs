using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Clerks;

/// <summary>Reads the queue of <c>booking:confirmed</c> from clerks: a clerk wants a booking confirmed: it decides the approval that the booking waits for.</summary>
/// <param name="confirmations">Carries it out.</param>
/// <param name="consumer">Handles each message by itself.</param>
public sealed class ConfirmedBookingFunction(ClerkConfirmations confirmations, MessageConsumer consumer)
{
    /// <summary>Handles a batch; what fails comes back, five times, and then lies in the dead-letter queue.</summary>
    [LambdaFunction]
    public Task<SQSBatchResponse> ConfirmedBooking(SQSEvent batch, ILambdaContext context) =>
        consumer.ConsumeAsync(batch, context, message =>
        {
            var wish = ClerkEvent.Read(message.Body, BookingStatus.Confirmed);
            message.BookingId = wish.BookingId;
            return confirmations.ConfirmAsync(wish, context.Logger, message.Stopping);
        });
}
