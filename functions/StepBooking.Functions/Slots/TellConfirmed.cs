using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Slots;

/// <summary>
/// Reads the queue of what is confirmed, and tells the customer if the saga has not: of the two, the notice's claim decides which one
/// sends. It comes a little later than the saga, so that mostly nothing is left to do.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings.</param>
/// <param name="desk">Sends notices.</param>
/// <param name="consumer">Handles each message by itself.</param>
public sealed class TellConfirmedFunction(BookingStore store, OfferingStore offerings, NoticeDesk desk, MessageConsumer consumer)
{
    /// <summary>Handles a batch; what fails comes back, five times, and then lies in the dead-letter queue.</summary>
    [LambdaFunction]
    public Task<SQSBatchResponse> TellConfirmed(SQSEvent batch, ILambdaContext context) =>
        consumer.ConsumeAsync(batch, context, async message =>
        {
            var (_, bookingId) = SlotMessage.Read(message, SlotEventType.Confirmed);
            var booking = await store.GetAsync(bookingId, message.Stopping) ?? throw new BookingBusy("There is no such booking yet.");
            if (booking.Status != BookingStatus.Confirmed || !booking.Owes.Contains(Debt.Note))
                return;
            var offering = await offerings.OfferingOfAsync(booking, message.Stopping);
            var told = await desk.TellPublishedAsync(booking, NoticeTexts.Of(booking, offering), offering, message.Stopping);
            if (told.Owes.Contains(Debt.Note))
                context.Logger.LogWarning("The confirmation of booking {bookingId} is the saga's: it cannot be settled here", bookingId);
        });
}
