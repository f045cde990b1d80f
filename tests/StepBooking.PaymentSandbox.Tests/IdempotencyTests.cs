using System.Net;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class IdempotencyTests : SandboxTest
{
    [Fact]
    public async Task The_same_key_creates_one_payment()
    {
        var first = await Gateway.CreateAsync(key: "b-1");
        var second = await Gateway.CreateAsync(key: "b-1");

        Assert.Equal(first, second);
        Assert.Single(Sandbox.Payments);
    }

    [Fact]
    public async Task Without_a_key_each_call_creates_one()
    {
        Assert.NotEqual(await Gateway.CreateAsync(), await Gateway.CreateAsync());
    }

    [Fact]
    public async Task Eight_at_once_create_one_payment()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Gateway.CreateAsync(key: "b-1")));

        Assert.Single(ids.Distinct());
        Assert.Single(Sandbox.Payments);
    }

    [Fact]
    public async Task A_key_belongs_to_its_parameters()
    {
        await Gateway.CreateAsync(key: "b-1");

        var other = await Gateway.PostAsync(
            "/v1/payment_intents", "b-1", ("amount", "9999"), ("currency", "eur"), ("capture_method", "manual"));

        Assert.Equal((HttpStatusCode.BadRequest, "idempotency_error"), (other.Status, (string?)other.Error["type"]));
        Assert.Single(Sandbox.Payments);
    }

    [Fact]
    public async Task A_key_belongs_to_its_path()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id, "key");

        Assert.Equal("idempotency_error", (string?)(await Gateway.CaptureAsync(id, "key")).Error["type"]);
    }

    [Fact]
    public async Task A_decline_is_replayed_too()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.Declined);

        var first = await Gateway.ConfirmAsync(id, "confirm-1");
        var second = await Gateway.ConfirmAsync(id, "confirm-1");

        Assert.Equal((HttpStatusCode.PaymentRequired, true), (second.Status, second.Replayed));
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
        Assert.Equal(1, Payment.Confirms);
    }

    [Fact]
    public async Task A_request_that_never_began_leaves_its_key_free()
    {
        var refused = await Gateway.PostAsync("/v1/payment_intents", "b-1", ("amount", "0"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        Assert.StartsWith("pi_", await Gateway.CreateAsync(key: "b-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        var first = await Gateway.CreateAsync(key: "b-1");
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(first, await Gateway.CreateAsync(key: "b-1"));

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, await Gateway.CreateAsync(key: "b-1"));
    }

    [Fact]
    public async Task A_key_has_255_characters_at_most()
    {
        var id = await Gateway.CreateAsync();

        Assert.Equal(HttpStatusCode.OK, (await Gateway.ConfirmAsync(id, new string('k', 255))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Gateway.CaptureAsync(id, new string('k', 256))).Status);
    }
}
