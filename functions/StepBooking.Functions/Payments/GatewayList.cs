using System.Text.Json.Serialization;

namespace StepBooking.Functions.Payments;

/// <summary>A page of refunds.</summary>
internal sealed record GatewayList
{
    [JsonPropertyName("data")]
    public IReadOnlyList<GatewayRefund> Data { get; init; } = [];

    [JsonPropertyName("has_more")]
    public bool HasMore { get; init; }
}
