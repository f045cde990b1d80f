using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Money;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>An event of a topic of price changes, as whoever sends one writes it.</summary>
/// <param name="EventType">What happened.</param>
/// <param name="Seat">To which ticket.</param>
/// <param name="Movie">For which film.</param>
/// <param name="OldPrice">What it cost, a decimal.</param>
/// <param name="NewPrice">What it costs, a decimal.</param>
/// <param name="At">When.</param>
public sealed record PriceChangeMessage(
    string EventType, TheatreSeat Seat, string Movie, decimal OldPrice, decimal NewPrice, DateTimeOffset At)
{
    /// <summary>The type of the event that asks for a change to be processed.</summary>
    public const string Initiated = "PriceChangeInitiated";

    /// <summary>The type of the event that tells that it was.</summary>
    public const string Processed = "PriceChangeProcessed";

    private const int LongestWord = 64;
    private const int LongestTime = 40;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Only what is of this type is for the handler; anything else on the topic, its own events too, it leaves alone.</summary>
    public bool IsInitiated => EventType == Initiated;

    /// <summary>
    /// Reads a message. Every text is one, or is refused with the reason <c>invalid</c> naming the first wrong field. Fields that are not
    /// known are let pass: a later sender may say more. Of an event of another type nothing but the type is looked at.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="received">When it came: its time, if it does not tell its own.</param>
    public static Validated<PriceChangeMessage> Parse(string text, DateTimeOffset received)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(new JsonFields(document.RootElement, "Message"), received);
        }
        catch (JsonException)
        {
            return new Reason("invalid", "Message", "It is not JSON.");
        }
    }

    /// <summary>The change in minor units of the ticket's currency; null where its prices are none in it.</summary>
    /// <param name="ticket">The ticket that it is of.</param>
    public PriceChange? Of(Ticket ticket) =>
        MinorUnits.FromDecimal(OldPrice, ticket.Currency) is { } before && MinorUnits.FromDecimal(NewPrice, ticket.Currency) is { } after
            ? new PriceChange(Seat, ticket.Movie, before, after, ticket.Currency, At)
            : null;

    private static Validated<PriceChangeMessage> Read(JsonFields fields, DateTimeOffset received)
    {
        var type = fields.Text("eventType", LongestWord, required: true);
        if (type is not null && type != Initiated)
            return new PriceChangeMessage(type, new TheatreSeat("", ""), "", 0, 0, received);
        var seat = fields.Text(
            "theatreSeat", SeatName.Longest, each => TheatreSeat.Parse(each) is not null, TheatreSeat.Expected, required: true);
        var movie = fields.Text("movie", MovieName.Longest, MovieName.IsValid, "the name of a film", required: true);
        var before = Price(fields, "oldPrice");
        var after = Price(fields, "newPrice");
        var time = fields.Text("timestamp", LongestTime, each => Time(each) is not null, "a time, ISO 8601");
        var at = time is null ? received : Time(time)!.Value;
        if (at > received + Skew)
            fields.Refuse("timestamp", "It is still to come.");
        return fields.Refusal is { } refusal
            ? refusal
            : new PriceChangeMessage(type!, TheatreSeat.Parse(seat!)!, movie!, before, after, ToMillisecond(at));
    }

    private static decimal Price(JsonFields fields, string name)
    {
        if (fields.Any(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var price) && price >= 0)
            return price;
        fields.Refuse(name, "Expected an amount from 0.");
        return 0;
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset ToMillisecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
