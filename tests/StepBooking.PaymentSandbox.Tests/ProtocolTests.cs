using System.Net;
using System.Text;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class ProtocolTests : SandboxTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("another-key")]
    [InlineData("sandbox-key-and-more")]
    public async Task Nobody_gets_in_without_the_key(string? apiKey)
    {
        using var stranger = new Caller(Sandbox.BaseAddress, apiKey);

        var refused = await stranger.PostAsync("/v1/payment_intents", null, ("amount", "1"));

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_request_error"), (refused.Status, (string?)refused.Error["type"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/v1/anything")).Status);
    }

    [Fact]
    public async Task An_unknown_payment_is_missing()
    {
        var answers = new[]
        {
            await Gateway.ShowAsync("pi_unknown"),
            await Gateway.ConfirmAsync("pi_unknown"),
            await Gateway.CaptureAsync("pi_unknown"),
            await Gateway.CancelAsync("pi_unknown"),
            await Gateway.RefundAsync("pi_unknown"),
            await Gateway.GetAsync("/v1/refunds?payment_intent=pi_unknown"),
        };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, "resource_missing"), (answer.Status, answer.ErrorCode)));
    }

    [Fact]
    public async Task An_unknown_address_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Gateway.GetAsync("/v1/customers")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Gateway.PostAsync("/v1/payment_intents/pi_1/explode")).Status);
    }

    [Fact]
    public async Task Only_forms_are_read()
    {
        using var json = new StringContent("""{"amount":1}""", Encoding.UTF8, "application/json");

        var refused = await Gateway.SendAsync(HttpMethod.Post, "/v1/payment_intents", null, json);

        Assert.Equal((HttpStatusCode.BadRequest, "Content-Type"), (refused.Status, (string?)refused.Error["param"]));
    }

    [Fact]
    public async Task A_field_stands_once()
    {
        var refused = await Gateway.PostAsync("/v1/payment_intents", null, ("amount", "1"), ("amount", "2"));

        Assert.Equal((HttpStatusCode.BadRequest, "amount"), (refused.Status, (string?)refused.Error["param"]));
    }

    [Fact]
    public async Task Metadata_has_limits()
    {
        var fields = Enumerable.Range(0, 51).Select(number => ($"metadata[k{number}]", "v"))
            .Concat([("amount", "1"), ("currency", "eur"), ("capture_method", "manual")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await Gateway.PostAsync("/v1/payment_intents", null, [.. fields])).Status);
    }
}
