using System.Text.Json.Serialization;
using StepBooking.Bookings.Payments;

namespace StepBooking.Functions.Payments;

/// <summary>A refund, as far as it is read.</summary>
internal sealed record GatewayRefund
{
    /// <summary>The field of a refund's metadata that names the cancellation that it is for.</summary>
    internal const string CancellationField = "cancellationId";

    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("status")]
    public string? Status { get; init; }

    [JsonPropertyName("amount")]
    public long Amount { get; init; }

    [JsonPropertyName("metadata")]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>The refund in the domain's words.</summary>
    internal Refund ToRefund() =>
        new(Id, Amount, Status is not ("failed" or "canceled"), Metadata?.GetValueOrDefault(CancellationField));
}
