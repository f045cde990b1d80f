using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Api;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Clerks;

/// <summary>
/// Cancels what clerks want cancelled, by the writes of a customer's cancellation: the saga then refunds by the policy, releases, and
/// tells the customer once. The same wish again changes nothing.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="tokens">Wakes what waits for a provider.</param>
/// <param name="starter">Starts cancellations.</param>
public sealed class ClerkCancellations(BookingStore bookings, TokenAnswers tokens, CancellationStarter starter)
{
    private const int Attempts = 5;

    /// <summary>Stops what is not paid yet; asks for and starts the cancellation of anything else, with its refund by the policy.</summary>
    /// <exception cref="BookingBusy">The booking is not there yet.</exception>
    /// <exception cref="MachineBusy">The cancellation is asked for, but could not be started now.</exception>
    /// <exception cref="WaitUnanswered">It is stopped, but what waits could not be woken now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    internal async Task CancelAsync(ClerkWish wish, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(wish, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (IsCancelled(booking))
            {
                await tokens.WakeAsync(booking, cancellationToken);
                return;
            }

            if (booking.Phase == BookingPhase.Undoing || (booking.IsFinal && booking.Status != BookingStatus.Confirmed) || booking.IsOnlyHeld)
            {
                await bookings.NoteTooLateAsync(booking, wish, logger, cancellationToken);
                return;
            }

            if (booking.Phase is not (BookingPhase.Held or BookingPhase.Reserved))
            {
                if (await AskAsync(booking, wish, cancellationToken))
                    return;
                booking = await bookings.GetAsync(wish, cancellationToken);
                continue;
            }

            booking = await bookings.StopByCustomerAsync(booking, wish.ActorOf(), cancellationToken) ?? booking;
        }

        throw new StoreBusy("The booking keeps changing while a clerk cancels it.");
    }

    private static bool IsCancelled(Booking booking) =>
        booking.Status == BookingStatus.Cancelled || booking is { Phase: BookingPhase.Undoing, Why: BookingStatus.Cancelled };

    /// <summary>Asks for the cancellation under the wish's id, or joins a whole one that was asked for before, and starts it.</summary>
    /// <returns>False when the booking ended otherwise meanwhile.</returns>
    private async Task<bool> AskAsync(Booking booking, ClerkWish wish, CancellationToken cancellationToken)
    {
        var id = booking.Cancels.Values.FirstOrDefault(each => each.Wanted is null)?.Id ?? CancellationId.OfKey(wish.ClerkId, wish.Id);
        var asked = new Cancellation(id, wish.AskedAt(), wish.ActorOf().Step, null, null, null);
        var standing = booking.Cancels.ContainsKey(id) ? booking : await bookings.AskCancellationAsync(booking, asked, cancellationToken);
        if (standing?.Cancels.GetValueOrDefault(id) is not { } known)
            return false;
        if (!known.IsDecided)
            await starter.StartAsync(booking.Id, id, cancellationToken);
        return true;
    }
}
