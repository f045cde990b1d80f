using System.Text;

namespace StepBooking.Bookings.Tickets;

/// <summary>Text that can be shown and stored as it is.</summary>
internal static class PlainText
{
    /// <summary>Whether it is one line of well-formed text that is not only space.</summary>
    internal static bool IsOneLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl) && IsWellFormed(text);

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
