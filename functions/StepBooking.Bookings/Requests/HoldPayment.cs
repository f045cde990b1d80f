using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>The body that books what is held already: <c>{"holdId", "paymentMethod"?}</c>.</summary>
/// <param name="HoldId">The hold, as a UUID in its canonical form.</param>
/// <param name="PaymentMethod">How it is paid: a payment method's id at the gateway; null for what costs nothing.</param>
public sealed record HoldPayment(string HoldId, string? PaymentMethod)
{
    private const int Longest = 36;

    private static readonly string[] OfTheHold =
        [BodyFields.OfferingId, BodyFields.SlotId, BodyFields.Seats, BodyFields.Nights, BodyFields.From, BodyFields.To];

    /// <summary>Whether a body names a hold; else it is read as a booking's.</summary>
    public static bool IsIn(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(BodyFields.HoldId, out _);

    /// <summary>
    /// Reads a body. What is wrong is refused with the reason <c>invalid</c>, naming the first wrong field; nothing is thrown.
    /// </summary>
    /// <param name="body">Any JSON.</param>
    /// <param name="userId">The caller: a <c>userId</c> in the body must be this one.</param>
    public static Validated<HoldPayment> Parse(JsonElement body, string userId)
    {
        var fields = new JsonFields(body, "body");
        var holdId = fields.Text(
            BodyFields.HoldId, Longest, id => BookingId.Canonical(id) is not null, "the id of a hold, a UUID", required: true);
        var paymentMethod = BookingRequestParser.PaymentMethod(fields);
        BookingRequestParser.CheckUser(fields, userId);
        foreach (var other in OfTheHold)
        {
            if (fields.Any(other) is not null)
                fields.Refuse(other, "The hold says all of it.");
        }

        fields.NoOthers();
        return fields.Refusal is { } refusal ? refusal : new HoldPayment(BookingId.Canonical(holdId)!, paymentMethod);
    }
}
