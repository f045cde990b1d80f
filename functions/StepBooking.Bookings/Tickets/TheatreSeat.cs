using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tickets;

/// <summary>A ticket's key, the document's <c>Theatre-Seat</c>: a theatre's number, a hyphen, and a seat in it. <c>1-A9</c>.</summary>
/// <param name="Theatre">The theatre's number: one to four digits, no leading zero.</param>
/// <param name="Text">The whole key, which is also the seat's name in its offering.</param>
public sealed record TheatreSeat(string Theatre, string Text)
{
    /// <summary>What a key must be, for refusals.</summary>
    public const string Expected = "a theatre's number, a hyphen and a seat, such as 1-A9";

    private const int LongestTheatre = 4;

    /// <summary>Reads a key; null if this is none.</summary>
    /// <param name="text">Any text.</param>
    public static TheatreSeat? Parse(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen is < 1 or > LongestTheatre || text[0] == '0' || !SeatName.IsValid(text))
            return null;
        var theatre = text[..hyphen];
        return theatre.All(char.IsAsciiDigit) ? new TheatreSeat(theatre, text) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
