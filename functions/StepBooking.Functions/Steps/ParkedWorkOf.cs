using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Parked;

namespace StepBooking.Functions.Steps;

/// <summary>What the queue of parked work is told.</summary>
internal static class ParkedWorkOf
{
    private const int LongestWord = 80;

    internal static ParkedWork Booking(StepRun run, Booking? booking, DateTimeOffset now) => new(
        run.BookingId,
        run.Actor.Execution,
        booking?.Status.Text(),
        booking is null ? [] : [.. booking.Owes.Order(StringComparer.Ordinal)],
        booking?.Reason,
        Cut(run.Failure?.Step),
        Cut(run.Failure?.Error),
        now);

    private static string? Cut(string? text) => text?.Length > LongestWord ? text[..LongestWord] : text;
}
