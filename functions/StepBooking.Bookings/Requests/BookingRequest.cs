using System.Globalization;
using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>A booking's body: well formed, but not yet compared with its offering (see <see cref="Selection"/>).</summary>
public sealed record BookingRequest
{
    /// <summary>The most seats of one booking.</summary>
    public const int MostSeats = 10;

    /// <summary>The most nights of one booking.</summary>
    public const int MostNights = 30;

    /// <summary>The one seat that every slot has.</summary>
    public const string SeatOfASlot = "1";

    /// <summary>What is booked: the value of <c>offeringId</c>, <c>slotId</c> or <c>apartmentId</c>.</summary>
    public required string OfferingId { get; init; }

    /// <summary>Whether the body named a slot by <c>slotId</c>, as the booking flow's own callers do.</summary>
    public bool BySlot { get; init; }

    /// <summary>Whether the body named an apartment with its days of arrival and leaving, as the apartments' own callers do.</summary>
    public bool ByApartment { get; init; }

    /// <summary>The seats asked for, in the order of the body; empty where nights are asked for, or a slot.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>The nights asked for (dates), in the order of the body; empty but for a stay.</summary>
    public IReadOnlyList<string> Nights { get; init; } = [];

    /// <summary>Where the journey begins, if it says so.</summary>
    public string? From { get; init; }

    /// <summary>Where the journey ends, if it says so.</summary>
    public string? To { get; init; }

    /// <summary>How it is paid: a payment method's id at the gateway. Never card data.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>The field that names the offering, for refusals.</summary>
    public string OfferingField => BySlot ? BodyFields.SlotId : ByApartment ? BodyFields.ApartmentId : BodyFields.OfferingId;

    /// <summary>The field that a seat or night stands in, for refusals.</summary>
    /// <param name="index">Its place among <see cref="Seats"/> or <see cref="Nights"/>.</param>
    public string SeatField(int index) =>
        BySlot ? BodyFields.SlotId
        : ByApartment ? index == 0 ? BodyFields.StartDate : BodyFields.EndDate
        : string.Create(CultureInfo.InvariantCulture, $"{(Nights.Count > 0 ? BodyFields.Nights : BodyFields.Seats)}[{index}]");

    /// <summary>
    /// Reads a body. Every value is either a request or refused with the reason <c>invalid</c>, which names the first wrong field;
    /// nothing is thrown.
    /// </summary>
    /// <param name="body">Any JSON.</param>
    /// <param name="userId">The caller: a <c>userId</c> in the body must be this one.</param>
    public static Validated<BookingRequest> Parse(JsonElement body, string userId) => BookingRequestParser.Parse(body, userId);

    /// <summary>
    /// The same request always as the same text: known fields in one order, seats and nights sorted, without what repeats the caller.
    /// </summary>
    public JsonElement ToCanonical() => BookingRequestWriter.Write(this);
}
