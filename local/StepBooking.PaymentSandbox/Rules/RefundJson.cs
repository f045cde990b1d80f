using System.Text.Json.Nodes;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>A refund as the API shows it.</summary>
internal static class RefundJson
{
    internal static JsonObject Of(PaymentRecord payment, RefundRecord refund) => new()
    {
        ["id"] = refund.Id,
        ["object"] = "refund",
        ["amount"] = refund.Amount,
        ["created"] = refund.At.ToUnixTimeSeconds(),
        ["currency"] = payment.Currency,
        ["metadata"] = PaymentJson.Metadata(refund.Metadata),
        ["payment_intent"] = payment.Id,
        ["reason"] = refund.Reason,
        ["status"] = refund.Failed ? "failed" : "succeeded",
    };
}
