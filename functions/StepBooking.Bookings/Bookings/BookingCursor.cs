using System.Globalization;

namespace StepBooking.Bookings.Bookings;

/// <summary>Where a page of a customer's bookings ended.</summary>
/// <param name="Placed">When the last booking of the page was placed, epoch milliseconds.</param>
/// <param name="BookingId">The last booking of the page.</param>
public sealed record BookingCursor(long Placed, string BookingId)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Null for any other text.</returns>
    public static BookingCursor? Parse(string? text)
    {
        var parts = text?.Split('_', 2) ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var placed)
            && Guid.TryParseExact(parts[1], "D", out _)
                ? new BookingCursor(placed, parts[1])
                : null;
    }

    /// <summary>The cursor as text that is safe in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Placed}_{BookingId}");
}
