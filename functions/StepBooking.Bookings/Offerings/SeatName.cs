using System.Globalization;

namespace StepBooking.Bookings.Offerings;

/// <summary>What may be the name of a seat: 1 to 32 letters, digits and single <c>-</c>, <c>_</c> or <c>.</c> within.</summary>
public static class SeatName
{
    /// <summary>The longest name.</summary>
    public const int Longest = 32;

    /// <summary>Whether this can be the name of a seat.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
        && !name.Contains("..", StringComparison.Ordinal);

    /// <summary>Reads a night's name, a date such as <c>2026-12-24</c>.</summary>
    public static bool TryDate(string name, out DateOnly date) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
