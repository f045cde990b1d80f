using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Tells a customer that the booking has ended, once, whatever of it is still to be undone.</summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings.</param>
/// <param name="desk">Sends notices.</param>
public sealed class SendCancellationNoticeFunction(BookingStore store, OfferingStore offerings, NoticeDesk desk)
{
    /// <summary>Sends the notice of how the booking ended, by e-mail and text message, and tells what is left to do.</summary>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<OutcomeAnswer> SendCancellationNotice(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(SendCancellationNotice), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId);
            if (booking is not null && run.Request is not null && booking.Request != run.Request)
                return new OutcomeAnswer { Answer = ChainAnswer.Of(StopOutcome.AlreadyPlaced).Answer, Settled = true };
            return OutcomeAnswer.Of(booking is not null && IsToBeTold(booking) ? await TellAsync(booking) : booking);
        });

    private static bool IsToBeTold(Booking booking) => booking.IsFinal && !booking.WasCaptured && booking.Owes.Contains(Debt.Note);

    private async Task<Booking> TellAsync(Booking booking)
    {
        var offering = booking.OfferingId is null ? null : await offerings.GetAsync(booking.OfferingId);
        return await desk.TellAsync(booking, Debt.Note, NoticeTexts.Of(booking, offering));
    }
}
