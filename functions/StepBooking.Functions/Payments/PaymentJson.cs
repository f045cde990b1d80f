using System.Text.Json.Serialization;

namespace StepBooking.Functions.Payments;

/// <summary>The payment secret as JSON, and the gateway's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PaymentCredentials))]
[JsonSerializable(typeof(GatewayIntent))]
[JsonSerializable(typeof(GatewayRefund))]
[JsonSerializable(typeof(GatewayList))]
[JsonSerializable(typeof(GatewayErrorBody))]
internal sealed partial class PaymentJson : JsonSerializerContext;
