using System.Net;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class CreatingTests : SandboxTest
{
    [Fact]
    public async Task A_payment_is_written_down_and_moves_no_money()
    {
        var created = await Gateway.PostAsync(
            "/v1/payment_intents",
            null,
            ("amount", "1234"),
            ("currency", "EUR"),
            ("capture_method", "manual"),
            ("payment_method", TestPaymentMethods.Visa),
            ("metadata[booking_id]", "b-1"),
            ("metadata[seat]", "12 A"));

        Assert.Equal(HttpStatusCode.OK, created.Status);
        Assert.StartsWith("pi_", created["id"], StringComparison.Ordinal);
        Assert.Equal(
            ("payment_intent", "1234", "eur", "manual", "requires_confirmation", TestPaymentMethods.Visa),
            (created["object"], created["amount"], created["currency"], created["capture_method"], created["status"], created["payment_method"]));
        Assert.Equal(("b-1", "12 A"), ((string?)created.Body["metadata"]!["booking_id"], (string?)created.Body["metadata"]!["seat"]));
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds(), (long)created.Body["created"]!);
        Assert.Equal((0L, 0L, 0L), (Payment.AmountAuthorised, Payment.AmountCaptured, Payment.Net));
    }

    [Fact]
    public async Task It_can_be_read_back()
    {
        var id = await Gateway.CreateAsync();

        var shown = await Gateway.ShowAsync(id);

        Assert.Equal((id, "requires_confirmation"), (shown["id"], shown["status"]));
    }

    [Fact]
    public async Task Without_a_payment_method_it_waits_for_one()
    {
        var created = await Gateway.PostAsync("/v1/payment_intents", null, ("amount", "1"), ("currency", "eur"), ("capture_method", "manual"));
        Assert.Equal("requires_payment_method", created["status"]);

        var without = await Gateway.ConfirmAsync(created["id"]!);
        var with = await Gateway.PostAsync($"/v1/payment_intents/{created["id"]}/confirm", null, ("payment_method", TestPaymentMethods.Visa));

        Assert.Equal((HttpStatusCode.BadRequest, "payment_intent_unexpected_state"), (without.Status, without.ErrorCode));
        Assert.Equal("requires_capture", with["status"]);
    }

    [Theory]
    [InlineData("amount", null, "parameter_missing")]
    [InlineData("amount", "0", "parameter_invalid_integer")]
    [InlineData("amount", "-5", "parameter_invalid_integer")]
    [InlineData("amount", "12.5", "parameter_invalid_integer")]
    [InlineData("amount", "99999999999999999999", "parameter_invalid_integer")]
    [InlineData("currency", null, "parameter_missing")]
    [InlineData("currency", "euro", "parameter_invalid")]
    [InlineData("capture_method", null, "parameter_missing")]
    [InlineData("capture_method", "automatic", "parameter_invalid")]
    [InlineData("payment_method", "pm_card_unheardOf", "resource_missing")]
    [InlineData("colour", "red", "parameter_unknown")]
    public async Task A_wrong_field_is_refused_by_name(string name, string? value, string code)
    {
        var fields = new Dictionary<string, string>
        {
            ["amount"] = "1234",
            ["currency"] = "eur",
            ["capture_method"] = "manual",
            ["payment_method"] = TestPaymentMethods.Visa,
        };
        fields.Remove(name);
        if (value is not null)
        {
            fields[name] = value;
        }

        var refused = await Gateway.PostAsync("/v1/payment_intents", null, [.. fields.Select(entry => (entry.Key, entry.Value))]);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "invalid_request_error", code, name),
            (refused.Status, (string?)refused.Error["type"], refused.ErrorCode, (string?)refused.Error["param"]));
        Assert.Empty(Sandbox.Payments);
    }

    [Fact]
    public async Task Books_show_when_and_why()
    {
        await Gateway.CreateAsync();

        Assert.Equal([new PaymentTransition(null, "requires_confirmation", Clock.GetUtcNow(), "create")], Payment.Transitions);
        Assert.Equal("b-1", Payment.Metadata["booking_id"]);
    }
}
