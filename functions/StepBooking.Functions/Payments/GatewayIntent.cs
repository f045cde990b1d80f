using System.Text.Json.Serialization;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Payments;

/// <summary>A payment intent, as far as it is read.</summary>
internal sealed record GatewayIntent
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("amount")]
    public long Amount { get; init; }

    [JsonPropertyName("last_payment_error")]
    public GatewayError? LastError { get; init; }

    /// <summary>The payment in the domain's words.</summary>
    /// <exception cref="GatewayUnavailable">A status that is not known here: nothing may be concluded from it.</exception>
    internal PaymentIntent ToPayment() => new(Id, Standing(), Amount, LastError?.DeclineCode ?? LastError?.Code);

    private PaymentStatus Standing() => Status switch
    {
        "requires_payment_method" => PaymentStatus.RequiresPaymentMethod,
        "requires_confirmation" => PaymentStatus.RequiresConfirmation,
        "requires_action" => PaymentStatus.RequiresAction,
        "processing" => PaymentStatus.Processing,
        "requires_capture" => PaymentStatus.RequiresCapture,
        "succeeded" => PaymentStatus.Succeeded,
        "canceled" => PaymentStatus.Canceled,
        _ => throw new GatewayUnavailable("The gateway tells a status that is not known here."),
    };
}
