using System.Globalization;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Clerks;

/// <summary>What both wishes of clerks need.</summary>
internal static class ClerkActions
{
    /// <summary>How the trail's names of clerks begin.</summary>
    internal const string Word = "clerk";

    private const string TooLate = "clerk-too-late";

    /// <summary>The booking of a wish.</summary>
    /// <exception cref="BookingBusy">It is not there yet.</exception>
    internal static async Task<Booking> GetAsync(this BookingStore bookings, ClerkWish wish, CancellationToken cancellationToken) =>
        await bookings.GetAsync(wish.BookingId, cancellationToken) ?? throw new BookingBusy("There is no such booking yet.");

    /// <summary>Notes in the log and in the trail that a wish came at the wrong moment; it is done with.</summary>
    internal static Task NoteTooLateAsync(
        this BookingStore bookings, Booking booking, ClerkWish wish, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        logger.LogWarning(
            "Booking {bookingId} is {standing}: the clerk's {status} came too late and is not carried out", booking.Id, booking.Standing, wish.Status);
        return bookings.NoteAsync(booking, wish.ActorOf() with { Execution = wish.Id }, TooLate, cancellationToken);
    }

    /// <summary>The clerk as the trail names them.</summary>
    internal static Actor ActorOf(this ClerkWish wish) => new($"{Word} {wish.ClerkId}", null);

    /// <summary>When it was asked for, not when it is carried out: that decides what comes back.</summary>
    internal static DateTimeOffset AskedAt(this ClerkWish wish) =>
        DateTimeOffset.Parse(wish.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
}
