using System.Net;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class CancellingTests : SandboxTest
{
    [Theory]
    [InlineData(TestPaymentMethods.Visa, false, "requires_confirmation")]
    [InlineData(TestPaymentMethods.Visa, true, "requires_capture")]
    [InlineData(TestPaymentMethods.Declined, true, "requires_payment_method")]
    [InlineData(TestPaymentMethods.AuthenticationRequired, true, "requires_action")]
    public async Task What_is_not_captured_can_be_cancelled(string method, bool confirm, string before)
    {
        var id = await Gateway.CreateAsync(method);
        if (confirm)
        {
            await Gateway.ConfirmAsync(id);
        }

        Assert.Equal(before, (await Gateway.ShowAsync(id))["status"]);
        var canceled = await Gateway.PostAsync($"/v1/payment_intents/{id}/cancel", null, ("cancellation_reason", "abandoned"));

        Assert.Equal((HttpStatusCode.OK, "canceled", "abandoned"), (canceled.Status, canceled["status"], canceled["cancellation_reason"]));
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds(), (long)canceled.Body["canceled_at"]!);
        Assert.Equal((0L, 0L), (Payment.AmountAuthorised, Payment.Net));
    }

    [Fact]
    public async Task Cancelled_is_for_ever()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);
        await Gateway.CancelAsync(id);

        foreach (var late in new[] { await Gateway.ConfirmAsync(id), await Gateway.CaptureAsync(id), await Gateway.CancelAsync(id), await Gateway.RefundAsync(id) })
        {
            Assert.Equal(
                (HttpStatusCode.BadRequest, "payment_intent_unexpected_state", "canceled"),
                (late.Status, late.ErrorCode, late.ErrorPaymentStatus));
        }

        Assert.Equal(["requires_confirmation", "requires_capture", "canceled"], Steps());
    }

    [Fact]
    public async Task A_captured_payment_is_refunded_not_cancelled()
    {
        var id = await Gateway.CapturedAsync();

        var refused = await Gateway.CancelAsync(id);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "payment_intent_unexpected_state", "succeeded"),
            (refused.Status, refused.ErrorCode, refused.ErrorPaymentStatus));
        Assert.Equal(1234, Payment.Net);
    }
}
