using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Approvals;

/// <summary>A provider's reject.</summary>
/// <param name="Reason">Why, for the customer.</param>
public sealed record Rejection(Reason Reason)
{
    private const string Code = "rejected";

    /// <summary>The reason where the provider gives none.</summary>
    public static Rejection WithoutWords { get; } = Of("The provider rejected it.");

    /// <summary>Reads what the provider says: <c>{"reason": "…"}</c>, <see cref="KeptWords"/>, which may be left out.</summary>
    /// <param name="json">The body.</param>
    public static Validated<Rejection> Parse(JsonElement json)
    {
        var fields = new JsonFields(json, "body");
        var words = fields.Text("reason", KeptWords.Longest, KeptWords.AreValid, KeptWords.Expected);
        fields.NoOthers();
        if (fields.Refusal is { } refusal)
            return refusal;
        return words is null ? WithoutWords : Of($"The provider rejected it: {words}");
    }

    /// <summary>Whether a booking is, or ended, rejected by its provider.</summary>
    /// <param name="booking">The booking.</param>
    public static bool IsOf(Booking booking) => booking is { Why: BookingStatus.Rejected, Reason.Code: Code };

    private static Rejection Of(string detail) => new(new Reason(Code, null, detail));
}
