using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>
/// A payment: as the sandbox's books have it, or a payment intent with its refunds, a list or an object with <c>data</c>.
/// </summary>
internal static class PaymentReading
{
    private static readonly string[] NothingBack = ["failed", "canceled"];

    public static PaymentFact Of(JsonObject payment)
    {
        var status = payment.Text("status");
        var captures = payment["transitions"] is JsonArray transitions
            ? transitions.OfType<JsonObject>().Count(transition => transition.Text("to") == "succeeded")
            : status == "succeeded" ? 1 : 0;
        return new PaymentFact(
            payment.Text("id"),
            (payment["metadata"] as JsonObject)?.Maybe<string>("bookingId"),
            status,
            payment.Number("amount"),
            captures,
            [.. Refunds(payment["refunds"]).Where(Counts).Select(refund => refund.Number("amount"))]);
    }

    private static IEnumerable<JsonObject> Refunds(JsonNode? refunds) => refunds switch
    {
        null => [],
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject page when page["data"] is JsonArray list => list.OfType<JsonObject>(),
        _ => throw new FormatException("'refunds' was expected as a list, or as an object with the list 'data'."),
    };

    private static bool Counts(JsonObject refund) =>
        !refund.Maybe<bool>("failed", "true or false") && !NothingBack.Contains(refund.Maybe<string>("status"));
}
