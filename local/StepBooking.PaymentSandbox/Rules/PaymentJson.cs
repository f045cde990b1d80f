using System.Text.Json.Nodes;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>A payment as the API shows it.</summary>
internal static class PaymentJson
{
    internal static JsonObject Of(PaymentRecord payment) => new()
    {
        ["id"] = payment.Id,
        ["object"] = "payment_intent",
        ["amount"] = payment.Amount,
        ["amount_capturable"] = payment.AmountAuthorised,
        ["amount_received"] = payment.AmountCaptured,
        ["canceled_at"] = payment.Status == PaymentStatus.Canceled ? payment.ChangedAt.ToUnixTimeSeconds() : null,
        ["cancellation_reason"] = payment.CancellationReason,
        ["capture_method"] = "manual",
        ["created"] = payment.CreatedAt.ToUnixTimeSeconds(),
        ["currency"] = payment.Currency,
        ["last_payment_error"] = payment.DeclineCode is { } code ? Decline(code) : null,
        ["livemode"] = false,
        ["metadata"] = Metadata(payment.Metadata),
        ["payment_method"] = payment.PaymentMethod,
        ["status"] = payment.Status,
    };

    internal static JsonObject Metadata(IReadOnlyDictionary<string, string> metadata) =>
        new(metadata.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    internal static JsonObject Decline(string code) => new()
    {
        ["type"] = "card_error",
        ["code"] = "card_declined",
        ["decline_code"] = code,
        ["message"] = code == "insufficient_funds" ? "Your card has insufficient funds." : "Your card was declined.",
    };
}
