using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Clerks;

/// <summary>Reads the queue of <c>booking:cancelled</c> from clerks: a clerk wants a booking cancelled: it stops the booking, or starts its cancellation.</summary>
/// <param name="cancellations">Carries it out.</param>
/// <param name="consumer">Handles each message by itself.</param>
public sealed class CancelledBookingFunction(ClerkCancellations cancellations, MessageConsumer consumer)
{
    /// <summary>Handles a batch; what fails comes back, five times, and then lies in the dead-letter queue.</summary>
    [LambdaFunction]
    public Task<SQSBatchResponse> CancelledBooking(SQSEvent batch, ILambdaContext context) =>
        consumer.ConsumeAsync(batch, context, message =>
        {
            var wish = ClerkEvent.Read(message.Body, BookingStatus.Cancelled);
            message.BookingId = wish.BookingId;
            return cancellations.CancelAsync(wish, context.Logger, message.Stopping);
        });
}
