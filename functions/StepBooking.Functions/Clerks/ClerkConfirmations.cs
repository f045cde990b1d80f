using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Clerks;

/// <summary>
/// Confirms what clerks want confirmed, by the write of the provider's accept: the saga then captures, confirms, and tells the customer
/// once. The same wish again changes nothing.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="tokens">Wakes what waits for a provider.</param>
public sealed class ClerkConfirmations(BookingStore bookings, TokenAnswers tokens)
{
    /// <summary>Decides a waiting approval. A booking that needs none confirms by itself; one that has ended is left alone, and noted.</summary>
    /// <exception cref="BookingBusy">The booking is not there yet, or does not wait for its approval yet.</exception>
    /// <exception cref="WaitUnanswered">It is decided, but what waits could not be woken now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    internal async Task ConfirmAsync(ClerkWish wish, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(wish, cancellationToken);
        if (booking.Phase == BookingPhase.Reserved)
            booking = (await bookings.AcceptAsync(booking.Id, wish.ActorOf(), cancellationToken)).Booking ?? booking;
        if (booking.Phase == BookingPhase.Capturing)
            await tokens.WakeAsync(booking, cancellationToken);
        else if (booking.Phase == BookingPhase.Held && !booking.IsOnlyHeld)
            WaitForApproval(booking, logger);
        else if (booking.Status != BookingStatus.Confirmed)
            await bookings.NoteTooLateAsync(booking, wish, logger, cancellationToken);
    }

    private static void WaitForApproval(Booking booking, ILambdaLogger logger)
    {
        if (booking.NeedsApproval)
            throw new BookingBusy("The booking does not wait for its approval yet.");
        logger.LogInformation("Booking {bookingId} needs no approval and is confirmed by itself", booking.Id);
    }
}
