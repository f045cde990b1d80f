using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using StepBooking.Functions.DeadLetters;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Apartments;

/// <summary>The consumer of the intake queue: makes a booking of each request, once.</summary>
/// <param name="messages">Handles a batch, each message for itself.</param>
/// <param name="intake">Starts bookings.</param>
public sealed class ProcessBookingRequestsFunction(MessageConsumer messages, BookingIntake intake)
{
    private const string UserId = "UserId";

    /// <summary>Starts the booking of each message. One that names no user was sent by none of the APIs, and is put aside in the end.</summary>
    /// <param name="batch">Up to ten messages.</param>
    /// <param name="context">How much time there is.</param>
    /// <returns>The messages that are to come again.</returns>
    [LambdaFunction]
    public Task<SQSBatchResponse> ProcessBookingRequests(SQSEvent batch, ILambdaContext context) =>
        messages.ConsumeAsync(batch, context, async message =>
        {
            var id = message.Attribute(DeadLetterDesk.OriginalId) ?? message.Id;
            message.BookingId = id;
            var userId = message.Attribute(UserId) is { Length: > 0 and <= 128 } named
                ? named
                : throw new InvalidOperationException("The message names no user.");
            message.BookingId = await intake.AcceptAsync(id, userId, message.Body, message.Stopping);
            context.Logger.LogInformation("Booking {bookingId} was asked for through the intake queue", message.BookingId);
        });
}
