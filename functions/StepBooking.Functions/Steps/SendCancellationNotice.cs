using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Tells a customer that the booking has ended, or what of it was cancelled, once, whatever is still to be undone.</summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings.</param>
/// <param name="desk">Sends notices.</param>
public sealed class SendCancellationNoticeFunction(BookingStore store, OfferingStore offerings, NoticeDesk desk)
{
    /// <summary>
    /// Sends the notice of how the booking ended, by e-mail and text message, and tells what is left to do. For a cancellation it sends
    /// the notice of every cancellation that owes one.
    /// </summary>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<OutcomeAnswer> SendCancellationNotice(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(SendCancellationNotice), input, context, async run =>
        {
            if (run.Cancellation is { } cancellation)
                return OutcomeAnswer.Of(await TellOfCancellationsAsync(run.BookingId), cancellation);
            var booking = await store.GetAsync(run.BookingId);
            if (booking is not null && run.Request is not null && booking.Request != run.Request)
                return new OutcomeAnswer { Answer = ChainAnswer.Of(StopOutcome.AlreadyPlaced).Answer, Settled = true };
            return OutcomeAnswer.Of(booking is not null && IsToBeTold(booking) ? await TellAsync(booking) : booking);
        });

    private static bool IsToBeTold(Booking booking) => booking.IsFinal && !booking.WasCaptured && booking.Owes.Contains(Debt.Note);

    private async Task<Booking> TellAsync(Booking booking)
    {
        var offering = await offerings.OfferingOfAsync(booking);
        return await desk.TellAsync(booking, NoticeTexts.Of(booking, offering), offering);
    }

    private async Task<Booking> TellOfCancellationsAsync(string bookingId)
    {
        var booking = await store.GetAsync(bookingId) ?? throw new BookingClosed("There is no such booking.");
        var offering = await offerings.OfferingOfAsync(booking);
        foreach (var cancellation in booking.Owing(Debt.NoteOf))
        {
            var text = CancellationTexts.Of(booking, cancellation, offering);
            booking = await desk.TellCancellationAsync(booking, cancellation.Id, text, offering);
        }

        return booking;
    }
}
