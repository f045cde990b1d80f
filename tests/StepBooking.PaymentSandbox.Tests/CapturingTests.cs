using System.Net;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class CapturingTests : SandboxTest
{
    [Fact]
    public async Task An_authorised_payment_is_captured_whole()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);

        var captured = await Gateway.CaptureAsync(id);

        Assert.Equal((HttpStatusCode.OK, "succeeded", "1234", "0"), (captured.Status, captured["status"], captured["amount_received"], captured["amount_capturable"]));
        Assert.Equal((0L, 1234L, 1234L), (Payment.AmountAuthorised, Payment.AmountCaptured, Payment.Net));
    }

    [Fact]
    public async Task It_is_captured_once()
    {
        var id = await Gateway.CapturedAsync();

        var again = await Gateway.CaptureAsync(id);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "payment_intent_unexpected_state", "succeeded"),
            (again.Status, again.ErrorCode, again.ErrorPaymentStatus));
        Assert.Equal(1234, Payment.AmountCaptured);
    }

    [Fact]
    public async Task What_is_not_authorised_is_not_captured()
    {
        var id = await Gateway.CreateAsync();

        var refused = await Gateway.CaptureAsync(id);

        Assert.Equal((HttpStatusCode.BadRequest, "requires_confirmation"), (refused.Status, refused.ErrorPaymentStatus));
        Assert.Equal(0, Payment.AmountCaptured);
    }

    [Fact]
    public async Task A_capture_may_be_refused_for_good()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.CaptureRefused);
        await Gateway.ConfirmAsync(id);

        var refused = await Gateway.CaptureAsync(id);

        Assert.Equal((HttpStatusCode.BadRequest, "payment_intent_unexpected_state", "canceled"), (refused.Status, refused.ErrorCode, refused.ErrorPaymentStatus));
        Assert.Equal("canceled", (await Gateway.ShowAsync(id))["status"]);
        Assert.Equal(0, Payment.Net);
    }

    [Fact]
    public async Task An_authorisation_lives_seven_days_less_a_second()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);
        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));

        Assert.Equal("succeeded", (await Gateway.CaptureAsync(id))["status"]);
    }

    [Fact]
    public async Task After_seven_days_an_authorisation_has_lapsed()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);
        var due = Clock.GetUtcNow().AddDays(7);
        Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(("canceled", "automatic"), ((await Gateway.ShowAsync(id))["status"], (await Gateway.ShowAsync(id))["cancellation_reason"]));
        Assert.Equal("canceled", (await Gateway.CaptureAsync(id)).ErrorPaymentStatus);
        Assert.Equal(("canceled", due, "lapse"), (Payment.Transitions[^1].To, Payment.Transitions[^1].At, Payment.Transitions[^1].Cause));
        Assert.Equal(0, Payment.AmountAuthorised);
    }
}
