using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>A ticket as a clerk writes it.</summary>
/// <param name="Seat">Its key.</param>
/// <param name="Movie">The film.</param>
/// <param name="Price">What it costs, in minor units.</param>
/// <param name="Currency">The currency.</param>
/// <param name="ShowTime">When the film begins; null for an open ticket.</param>
/// <param name="Fields">The client's own attributes.</param>
public sealed record TicketDraft(
    TheatreSeat Seat, string Movie, long Price, string Currency, DateTimeOffset? ShowTime, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Reads a body. Every JSON is a draft, or is refused with the reason <c>invalid</c> naming the first wrong field.</summary>
    /// <param name="body">Any JSON.</param>
    /// <param name="currency">What its price is in.</param>
    /// <param name="now">The time now: a film that has begun has no tickets.</param>
    public static Validated<TicketDraft> Parse(JsonElement body, string currency, DateTimeOffset now)
    {
        var fields = new TicketFields(body);
        var seat = fields.Seat();
        var movie = fields.Movie();
        var price = fields.Price(TicketWords.Price, currency);
        var showTime = fields.ShowTime(now);
        var own = fields.Own();
        return fields.Refusal is { } refusal
            ? refusal
            : new TicketDraft(seat!, movie!, price!.Value, currency, showTime, own);
    }
}
