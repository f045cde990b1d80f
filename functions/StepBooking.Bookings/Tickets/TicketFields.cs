using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Money;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>Reads the members of a ticket's JSON.</summary>
internal sealed class TicketFields(JsonElement body)
{
    private const long LargestPrice = 100_000_000;

    /// <summary>The members.</summary>
    internal JsonFields Json { get; } = new(body, "body");

    /// <summary>The first refusal, or null.</summary>
    internal Reason? Refusal => Json.Refusal;

    /// <summary>What a price must be, for refusals.</summary>
    internal static string ExpectedPrice(string currency) => string.Create(
        CultureInfo.InvariantCulture,
        $"Expected an amount of {currency} from 0, with {MinorUnits.Digits(currency)} decimals at most, such as {MinorUnits.ToDecimal(1599, currency)}.");

    /// <summary>A price in minor units; null if this is none.</summary>
    internal static long? PriceOf(JsonElement value, string currency) =>
        value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var price)
        && MinorUnits.FromDecimal(price, currency) is >= 0 and <= LargestPrice and { } amount
            ? amount
            : null;

    internal TheatreSeat? Seat()
    {
        var text = Json.Text(
            TicketWords.TheatreSeat, SeatName.Longest, text => TheatreSeat.Parse(text) is not null, TheatreSeat.Expected, required: true);
        return text is null ? null : TheatreSeat.Parse(text);
    }

    internal string? Movie() =>
        Json.Text(TicketWords.Movie, MovieName.Longest, MovieName.IsValid, "the name of a film on one line", required: true)?.Trim();

    internal long? Price(string name, string currency)
    {
        if (Json.Any(name) is not { } value)
        {
            Json.Refuse(name, "It is missing.");
            return null;
        }

        var price = PriceOf(value, currency);
        if (price is null)
            Json.Refuse(name, ExpectedPrice(currency));
        return price;
    }

    internal DateTimeOffset? ShowTime(DateTimeOffset now)
    {
        if (!Json.Has(TicketWords.ShowTime))
            return null;
        var time = JourneyParser.Time(Json, TicketWords.ShowTime);
        if (Refusal is null && time <= now)
            Json.Refuse(TicketWords.ShowTime, "It has begun already.");
        return time;
    }

    /// <summary>Every other member: call it last.</summary>
    internal Dictionary<string, string> Own()
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Json.Others())
        {
            if (TicketWords.IsOwn(name))
                Json.Refuse(name, "It is not for a client to write.");
            else if (!TicketField.IsName(name))
                Json.Refuse(name, TicketField.ExpectedName);
            else if (own.Count == TicketField.Most)
                Json.Refuse(name, string.Create(CultureInfo.InvariantCulture, $"There are more than {TicketField.Most} fields of your own."));
            else if (TicketField.Read(value) is { } kept)
                own[name] = kept;
            else
                Json.Refuse(name, TicketField.ExpectedValue);
        }

        return own;
    }
}
