using System.Text.Json.Serialization;
using StepBooking.Bookings.Payments;

namespace StepBooking.Functions.Payments;

/// <summary>A refund, as far as it is read.</summary>
internal sealed record GatewayRefund
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("amount")]
    public long Amount { get; init; }

    /// <summary>The refund in the domain's words.</summary>
    internal Refund ToRefund() => new(Id, Amount, Status is not ("failed" or "canceled"));
}
