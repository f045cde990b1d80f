using System.Net;
using System.Text.Json.Nodes;

namespace StepBooking.PaymentSandbox.Tests;

/// <summary>An answer of the gateway.</summary>
public sealed record Answer(HttpStatusCode Status, JsonObject Body, bool Replayed)
{
    public string? this[string name] => Body[name]?.ToString();

    public JsonObject Error => Body["error"]!.AsObject();

    public string? ErrorCode => Error["code"]?.ToString();

    /// <summary>The status of the payment that an error carries.</summary>
    public string? ErrorPaymentStatus => Error["payment_intent"]?["status"]?.ToString();
}
