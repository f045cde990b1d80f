using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api;

/// <summary>Finds bookings by what a path calls them.</summary>
internal static class BookingLookup
{
    private const int ReferenceLength = 6;

    /// <summary>The booking of an id (a UUID) or of a reference (six characters), either in any case; null when there is none.</summary>
    internal static async Task<Booking?> FindAsync(this BookingStore bookings, string? id, CancellationToken cancellationToken) =>
        BookingId.Canonical(id) is { } bookingId ? await bookings.GetAsync(bookingId, cancellationToken)
        : IsReference(id) ? await bookings.GetByReferenceAsync(id!.ToUpperInvariant(), cancellationToken)
        : null;

    private static bool IsReference(string? id) => id?.Length == ReferenceLength && id.All(char.IsAsciiLetterOrDigit);
}
