using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Tells a customer that the booking is confirmed, once. It never undoes or fails a paid booking.</summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings.</param>
/// <param name="desk">Sends notices.</param>
public sealed class NotifyFunction(BookingStore store, OfferingStore offerings, NoticeDesk desk)
{
    /// <summary>Sends the confirmation by e-mail and text message. A booking cancelled since then has nothing left to confirm.</summary>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="NoticeNotSettled">The outcome is unknown, or nobody could be reached: somebody must look at it.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<OutcomeAnswer> Notify(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(Notify), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            if (!booking.Owes.Contains(Debt.Note))
                return OutcomeAnswer.Of(booking);
            var told = booking.Status == BookingStatus.Confirmed ? await ConfirmAsync(booking) : booking;
            if (told is { Status: BookingStatus.Cancelled, WasCaptured: true })
            {
                await store.SettleAsync(told, Debt.Note);
                return OutcomeAnswer.Of(await store.GetAsync(run.BookingId));
            }

            return told.Owes.Contains(Debt.Note)
                ? throw new NoticeNotSettled("The confirmation waits for an operator.")
                : OutcomeAnswer.Of(told);
        });

    private async Task<Booking> ConfirmAsync(Booking booking)
    {
        var offering = await offerings.OfferingOfAsync(booking);
        return await desk.TellAsync(booking, NoticeTexts.Of(booking, offering), offering);
    }
}
