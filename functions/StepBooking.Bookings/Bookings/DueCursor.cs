using System.Globalization;

namespace StepBooking.Bookings.Bookings;

/// <summary>Where a page of what is due ended.</summary>
/// <param name="DueAt">When the last booking of the page was due, epoch milliseconds.</param>
/// <param name="BookingId">The last booking of the page.</param>
public sealed record DueCursor(long DueAt, string BookingId)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time: nothing that is due later can have been listed.</param>
    /// <returns>Null for any other text.</returns>
    public static DueCursor? Parse(string? text, DateTimeOffset now)
    {
        var parts = text?.Split('_', 2) ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var due)
            && due <= now.ToUnixTimeMilliseconds()
            && Requests.BookingId.Canonical(parts[1]) is { } bookingId
                ? new DueCursor(due, bookingId)
                : null;
    }

    /// <summary>The cursor as text that is safe in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueAt}_{BookingId}");
}
