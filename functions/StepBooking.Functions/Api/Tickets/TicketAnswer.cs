using System.Text.Json;
using System.Text.Json.Serialization;
using StepBooking.Bookings;
using StepBooking.Bookings.Money;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary>A ticket as the API shows it: the document's own names, prices as decimals of <see cref="Currency"/>.</summary>
internal sealed record TicketAnswer
{
    [JsonPropertyName(TicketWords.TheatreSeat)]
    public required string TheatreSeat { get; init; }

    [JsonPropertyName(TicketWords.Movie)]
    public required string Movie { get; init; }

    [JsonPropertyName(TicketWords.Price)]
    public required decimal Price { get; init; }

    [JsonPropertyName("Currency")]
    public required string Currency { get; init; }

    /// <summary>What a booking names; its seat is the key.</summary>
    [JsonPropertyName("OfferingId")]
    public required string OfferingId { get; init; }

    /// <summary><c>free</c>, <c>held</c> or <c>taken</c>, as the seat map says it.</summary>
    [JsonPropertyName("Status")]
    public required string Status { get; init; }

    [JsonPropertyName(TicketWords.ShowTime)]
    public string? ShowTime { get; init; }

    [JsonPropertyName("LastPriceChangeTimestamp")]
    public string? LastPriceChangeTimestamp { get; init; }

    [JsonPropertyName("PreviousPrice")]
    public decimal? PreviousPrice { get; init; }

    [JsonPropertyName("DiscountPercentage")]
    public decimal? DiscountPercentage { get; init; }

    [JsonPropertyName("IsDiscounted")]
    public bool? IsDiscounted { get; init; }

    /// <summary>The client's own fields. Settable, because nothing that a constructor takes may extend JSON.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; set; }

    internal static TicketAnswer Of(Ticket ticket, SeatStanding standing) => new()
    {
        TheatreSeat = ticket.Seat.Text,
        Movie = ticket.Movie,
        Price = MinorUnits.ToDecimal(ticket.Price, ticket.Currency),
        Currency = ticket.Currency,
        OfferingId = ticket.OfferingId,
        Status = SeatAnswer.Word(standing),
        ShowTime = ticket.ShowTime is { } showTime ? UtcText.Of(showTime) : null,
        LastPriceChangeTimestamp = ticket.Note is { } note ? UtcText.Of(note.At) : null,
        PreviousPrice = ticket.Note is { } changed ? MinorUnits.ToDecimal(changed.Previous, ticket.Currency) : null,
        DiscountPercentage = ticket.Note?.DiscountPercentage,
        IsDiscounted = ticket.Note?.IsDiscounted,
        Fields = ticket.Fields.Count == 0 ? null : ticket.Fields.ToDictionary(field => field.Key, field => Value(field.Value)),
    };

    private static JsonElement Value(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
