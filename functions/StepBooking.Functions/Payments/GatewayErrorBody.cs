using System.Text.Json.Serialization;

namespace StepBooking.Functions.Payments;

/// <summary>The body of an answer that is an error.</summary>
internal sealed record GatewayErrorBody
{
    [JsonPropertyName("error")]
    public GatewayError? Error { get; init; }
}
