using System.Net;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class ConfirmingTests : SandboxTest
{
    [Fact]
    public async Task A_good_card_is_authorised()
    {
        var id = await Gateway.CreateAsync();

        var confirmed = await Gateway.ConfirmAsync(id);

        Assert.Equal((HttpStatusCode.OK, "requires_capture", "1234"), (confirmed.Status, confirmed["status"], confirmed["amount_capturable"]));
        Assert.Equal((1234L, 0L), (Payment.AmountAuthorised, Payment.AmountCaptured));
    }

    [Theory]
    [InlineData(TestPaymentMethods.Declined, "generic_decline")]
    [InlineData(TestPaymentMethods.InsufficientFunds, "insufficient_funds")]
    public async Task A_bad_card_is_declined(string method, string declineCode)
    {
        var id = await Gateway.CreateAsync(method);

        var declined = await Gateway.ConfirmAsync(id);

        Assert.Equal(HttpStatusCode.PaymentRequired, declined.Status);
        Assert.Equal(
            ("card_error", "card_declined", declineCode, "requires_payment_method"),
            ((string?)declined.Error["type"], declined.ErrorCode, (string?)declined.Error["decline_code"], declined.ErrorPaymentStatus));
        var shown = await Gateway.ShowAsync(id);
        Assert.Equal(declineCode, (string?)shown.Body["last_payment_error"]!["decline_code"]);
        Assert.Equal(0, Payment.AmountAuthorised);
    }

    [Fact]
    public async Task A_declined_payment_takes_another_card()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.Declined);
        await Gateway.ConfirmAsync(id);

        var confirmed = await Gateway.PostAsync($"/v1/payment_intents/{id}/confirm", null, ("payment_method", TestPaymentMethods.Visa));

        Assert.Equal("requires_capture", confirmed["status"]);
        Assert.Null(confirmed["last_payment_error"]);
        Assert.Equal(["requires_confirmation", "requires_payment_method", "requires_capture"], Steps());
    }

    [Fact]
    public async Task A_card_may_want_its_payer_to_authenticate()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.AuthenticationRequired);

        var confirmed = await Gateway.ConfirmAsync(id);

        Assert.Equal((HttpStatusCode.OK, "requires_action"), (confirmed.Status, confirmed["status"]));
        Assert.Equal(0, Payment.AmountAuthorised);
    }

    [Fact]
    public async Task Processing_ends_by_itself()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.Processing);

        Assert.Equal("processing", (await Gateway.ConfirmAsync(id))["status"]);
        Assert.Equal("payment_intent_unexpected_state", (await Gateway.CancelAsync(id)).ErrorCode);
        Clock.Advance(TestPaymentMethods.ProcessingTime);

        Assert.Equal("requires_capture", (await Gateway.ShowAsync(id))["status"]);
        Assert.Equal("succeeded", (await Gateway.CaptureAsync(id))["status"]);
    }

    [Fact]
    public async Task An_authorised_payment_is_not_authorised_again()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);

        var again = await Gateway.ConfirmAsync(id);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "payment_intent_unexpected_state", "requires_capture"),
            (again.Status, again.ErrorCode, again.ErrorPaymentStatus));
        Assert.Single(Steps(), "requires_capture");
    }

    [Fact]
    public async Task An_outage_ends_after_two_calls()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.Outage);

        for (var call = 0; call < TestPaymentMethods.OutageCalls; call++)
        {
            var unavailable = await Gateway.ConfirmAsync(id, "confirm-1");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "api_error"), (unavailable.Status, (string?)unavailable.Error["type"]));
            Assert.Equal("requires_confirmation", (await Gateway.ShowAsync(id))["status"]);
        }

        var confirmed = await Gateway.ConfirmAsync(id, "confirm-1");
        Assert.Equal((HttpStatusCode.OK, "requires_capture", false), (confirmed.Status, confirmed["status"], confirmed.Replayed));
    }

    [Fact]
    public async Task An_outage_may_not_end()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.OutageForever);

        for (var call = 0; call < 10; call++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Gateway.ConfirmAsync(id)).Status);
        }

        Assert.Equal("canceled", (await Gateway.CancelAsync(id))["status"]);
    }
}
