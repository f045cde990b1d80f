using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>
/// An attribute of a client's own on a ticket: kept and shown as it is, and without meaning here. It is small and flat: a line of text, a
/// number, or true or false.
/// </summary>
public static class TicketField
{
    /// <summary>The most such attributes of a ticket.</summary>
    public const int Most = 10;

    /// <summary>What an attribute may be called, for refusals.</summary>
    internal const string ExpectedName = "A field of your own is called by 1 to 40 letters, digits and _, a letter first.";

    /// <summary>What an attribute may be, for refusals.</summary>
    internal const string ExpectedValue = "Expected a line of text of at most 200 characters, a number, or true or false.";

    private const int LongestName = 40;
    private const int LongestText = 200;
    private const int LongestNumber = 40;

    /// <summary>Whether an attribute may be called so.</summary>
    /// <param name="name">The name.</param>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && char.IsAsciiLetter(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>The value as JSON text; null if it may not be kept.</summary>
    internal static string? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when JsonText.Of(value) is { Length: <= LongestText } text && PlainText.IsOneLine(text) => value.GetRawText(),
        JsonValueKind.Number when value.GetRawText() is { Length: <= LongestNumber } number => number,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
