using System.Globalization;
using StepBooking.Bookings.Payments;

namespace StepBooking.Functions.Payments;

/// <summary>A payment gateway with an API of payment intents over HTTP: forms in, JSON out, manual capture.</summary>
/// <param name="client">Makes the calls.</param>
public sealed class HttpPaymentGateway(GatewayClient client) : IPaymentGateway
{
    private const string Intents = "v1/payment_intents";
    private const string Refunds = "v1/refunds";

    /// <inheritdoc/>
    public Task<PaymentIntent> CreateAsync(PaymentOrder order, CancellationToken cancellationToken = default)
    {
        var fields = new Dictionary<string, string>
        {
            ["amount"] = order.Amount.ToString(CultureInfo.InvariantCulture),
            ["currency"] = order.Currency.ToLowerInvariant(),
            ["payment_method"] = order.PaymentMethod,
            ["capture_method"] = "manual",
            ["metadata[bookingId]"] = order.BookingId,
        };
        return IntentAsync(GatewayCall.Post(Intents, order.BookingId, fields), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PaymentIntent> ConfirmAsync(string paymentId, CancellationToken cancellationToken = default)
    {
        try
        {
            return await IntentAsync(GatewayCall.Post($"{Of(paymentId)}/confirm"), cancellationToken);
        }
        catch (GatewayRefused refused) when (refused.Payment is not null)
        {
            return refused.Payment;
        }
    }

    /// <inheritdoc/>
    public Task<PaymentIntent> GetAsync(string paymentId, CancellationToken cancellationToken = default) =>
        IntentAsync(GatewayCall.Get(Of(paymentId)), cancellationToken);

    /// <inheritdoc/>
    public Task<PaymentIntent> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken = default) =>
        IntentAsync(GatewayCall.Post($"{Of(paymentId)}/capture", key), cancellationToken);

    /// <inheritdoc/>
    public Task<PaymentIntent> CancelAsync(string paymentId, CancellationToken cancellationToken = default) =>
        IntentAsync(GatewayCall.Post($"{Of(paymentId)}/cancel"), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Refund>> ListRefundsAsync(string paymentId, CancellationToken cancellationToken = default)
    {
        var refunds = new List<Refund>();
        GatewayList page;
        do
        {
            var after = refunds.Count == 0 ? string.Empty : $"&starting_after={Uri.EscapeDataString(refunds[^1].Id)}";
            var path = $"{Refunds}?payment_intent={Uri.EscapeDataString(paymentId)}&limit=100{after}";
            page = await client.CallAsync(GatewayCall.Get(path), PaymentJson.Default.GatewayList, cancellationToken);
            refunds.AddRange(page.Data.Select(refund => refund.ToRefund()));
        }
        while (page is { HasMore: true, Data.Count: > 0 });
        return refunds;
    }

    /// <inheritdoc/>
    public async Task<Refund> RefundAsync(RefundOrder order, CancellationToken cancellationToken = default)
    {
        var fields = new Dictionary<string, string> { ["payment_intent"] = order.PaymentId };
        if (order.Amount is { } amount)
            fields["amount"] = amount.ToString(CultureInfo.InvariantCulture);
        if (order.CancellationId is { } cancellation)
            fields[$"metadata[{GatewayRefund.CancellationField}]"] = cancellation;
        var refund = await client.CallAsync(GatewayCall.Post(Refunds, order.Key, fields), PaymentJson.Default.GatewayRefund, cancellationToken);
        return refund.ToRefund();
    }

    private static string Of(string paymentId) => $"{Intents}/{Uri.EscapeDataString(paymentId)}";

    private async Task<PaymentIntent> IntentAsync(GatewayCall call, CancellationToken cancellationToken) =>
        (await client.CallAsync(call, PaymentJson.Default.GatewayIntent, cancellationToken)).ToPayment();
}
