using System.Text.Json.Serialization;

namespace StepBooking.Functions.Payments;

/// <summary>An error of the gateway, as far as it is read.</summary>
internal sealed record GatewayError
{
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("decline_code")]
    public string? DeclineCode { get; init; }

    [JsonPropertyName("param")]
    public string? Parameter { get; init; }

    [JsonPropertyName("payment_intent")]
    public GatewayIntent? Intent { get; init; }
}
