using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>A change of one attribute of a ticket: its price, or one of the client's own.</summary>
/// <param name="Seat">The ticket.</param>
/// <param name="Key">The attribute.</param>
/// <param name="Value">What it becomes.</param>
public sealed record TicketChange(TheatreSeat Seat, string Key, JsonElement Value)
{
    private const int LongestKey = 64;

    private const string OwnKey =
        "Only Price and fields of your own change: for another film or time, delete the ticket and create it.";

    /// <summary>Whether it is the price that changes.</summary>
    public bool IsOfPrice => Key == TicketWords.Price;

    /// <summary>Reads a body. Every JSON is a change, or is refused with the reason <c>invalid</c> naming the first wrong field.</summary>
    /// <param name="body">Any JSON.</param>
    public static Validated<TicketChange> Parse(JsonElement body)
    {
        var fields = new TicketFields(body);
        var seat = fields.Seat();
        var key = fields.Json.Text(TicketWords.UpdateKey, LongestKey, required: true);
        var value = fields.Json.Any(TicketWords.UpdateValue);
        if (key is not null && key != TicketWords.Price)
            CheckKey(fields.Json, key);
        if (value is null)
            fields.Json.Refuse(TicketWords.UpdateValue, "It is missing.");
        else if (key is not null && key != TicketWords.Price && TicketField.Read(value.Value) is null)
            fields.Json.Refuse(TicketWords.UpdateValue, TicketField.ExpectedValue);
        fields.Json.NoOthers();
        return fields.Refusal is { } refusal ? refusal : new TicketChange(seat!, key!, value!.Value);
    }

    /// <summary>The new price in minor units; null if the value is no price in this currency.</summary>
    /// <param name="currency">The ticket's currency.</param>
    public long? PriceIn(string currency) => TicketFields.PriceOf(Value, currency);

    /// <summary>The refusal of a value that is no price in this currency.</summary>
    /// <param name="currency">The ticket's currency.</param>
    public static Reason WrongPrice(string currency) => new("invalid", TicketWords.UpdateValue, TicketFields.ExpectedPrice(currency));

    /// <summary>The new value of a field of the client's own, as it is kept.</summary>
    internal string Kept => TicketField.Read(Value)!;

    private static void CheckKey(JsonFields json, string key)
    {
        if (TicketWords.IsOwn(key))
            json.Refuse(TicketWords.UpdateKey, OwnKey);
        else if (!TicketField.IsName(key))
            json.Refuse(TicketWords.UpdateKey, TicketField.ExpectedName);
    }
}
