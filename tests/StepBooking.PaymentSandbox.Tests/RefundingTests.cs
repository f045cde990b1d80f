using System.Net;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class RefundingTests : SandboxTest
{
    [Fact]
    public async Task Without_an_amount_everything_goes_back()
    {
        var id = await Gateway.CapturedAsync();

        var refund = await Gateway.PostAsync(
            "/v1/refunds", null, ("payment_intent", id), ("reason", "requested_by_customer"), ("metadata[cancellation]", "c-1"));

        Assert.StartsWith("re_", refund["id"], StringComparison.Ordinal);
        Assert.Equal(
            ("refund", "1234", "eur", id, "succeeded", "requested_by_customer"),
            (refund["object"], refund["amount"], refund["currency"], refund["payment_intent"], refund["status"], refund["reason"]));
        Assert.Equal("c-1", (string?)refund.Body["metadata"]!["cancellation"]);
        Assert.Equal((1234L, 0L), (Payment.AmountRefunded, Payment.Net));
    }

    [Fact]
    public async Task Parts_never_add_up_to_more_than_was_captured()
    {
        var id = await Gateway.CapturedAsync();

        Assert.Equal(HttpStatusCode.OK, (await Gateway.RefundAsync(id, 1000)).Status);
        var tooMuch = await Gateway.RefundAsync(id, 235);
        Assert.Equal(HttpStatusCode.OK, (await Gateway.RefundAsync(id, 234)).Status);
        var nothingLeft = await Gateway.RefundAsync(id);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "amount_too_large", "amount"), (tooMuch.Status, tooMuch.ErrorCode, (string?)tooMuch.Error["param"]));
        Assert.Equal((HttpStatusCode.BadRequest, "charge_already_refunded"), (nothingLeft.Status, nothingLeft.ErrorCode));
        Assert.Equal([1000L, 234L], Payment.Refunds.Select(refund => refund.Amount));
    }

    [Fact]
    public async Task The_same_key_refunds_once()
    {
        var id = await Gateway.CapturedAsync();

        var first = await Gateway.RefundAsync(id, 500, "b-1undo");
        var second = await Gateway.RefundAsync(id, 500, "b-1undo");

        Assert.Equal((false, true), (first.Replayed, second.Replayed));
        Assert.Equal(first["id"], second["id"]);
        Assert.Equal(500, Payment.AmountRefunded);
    }

    [Fact]
    public async Task Two_at_once_with_the_same_key_refund_once()
    {
        var id = await Gateway.CapturedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Gateway.RefundAsync(id, 100, "b-1undo")));

        Assert.Single(answers.Select(answer => answer["id"]).Distinct());
        Assert.Single(answers, answer => !answer.Replayed);
        Assert.Equal(100, Payment.AmountRefunded);
    }

    [Fact]
    public async Task What_is_only_authorised_is_not_refunded()
    {
        var id = await Gateway.CreateAsync();
        await Gateway.ConfirmAsync(id);

        Assert.Equal(HttpStatusCode.BadRequest, (await Gateway.RefundAsync(id)).Status);
        Assert.Empty(Payment.Refunds);
    }

    [Fact]
    public async Task Refunds_are_listed_newest_first_and_in_pages()
    {
        var id = await Gateway.CapturedAsync();
        for (var amount = 1; amount <= 12; amount++)
        {
            await Gateway.RefundAsync(id, amount);
        }

        var first = await Gateway.GetAsync($"/v1/refunds?payment_intent={id}");
        var last = (string)first.Body["data"]!.AsArray()[^1]!["id"]!;
        var second = await Gateway.GetAsync($"/v1/refunds?payment_intent={id}&starting_after={last}&limit=5");

        Assert.Equal([12, 11, 10, 9, 8, 7, 6, 5, 4, 3], Amounts(first));
        Assert.Equal([2, 1], Amounts(second));
        Assert.Equal(("list", true, false), (first["object"], (bool)first.Body["has_more"]!, (bool)second.Body["has_more"]!));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("starting_after=re_unknown")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        var id = await Gateway.CapturedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await Gateway.GetAsync($"/v1/refunds?payment_intent={id}&{query}")).Status);
    }

    private static IEnumerable<int> Amounts(Answer list) => list.Body["data"]!.AsArray().Select(refund => (int)refund!["amount"]!);

    [Fact]
    public async Task A_refund_that_fails_gives_nothing_back_and_stays_on_the_list()
    {
        var id = await CapturedWithAsync(TestPaymentMethods.RefundFails);

        var failed = await Gateway.RefundAsync(id, 500, "a");
        var again = await Gateway.RefundAsync(id, 500, "a");
        var second = await Gateway.RefundAsync(id, 500, "b");

        Assert.Equal(("failed", "failed", true), (failed["status"], again["status"], again.Replayed));
        Assert.Equal("succeeded", second["status"]);
        Assert.Equal((2, 500L), (Payment.Refunds.Count, Payment.AmountRefunded));
    }

    [Fact]
    public async Task A_refund_without_an_answer_is_on_the_list_with_what_was_written_on_it()
    {
        var id = await CapturedWithAsync(TestPaymentMethods.RefundTimeoutAfter);

        await Assert.ThrowsAsync<HttpRequestException>(() => Gateway.PostAsync(
            "/v1/refunds", "a", ("payment_intent", id), ("amount", "500"), ("metadata[cancellationId]", "c-1")));
        var list = await Gateway.GetAsync($"/v1/refunds?payment_intent={id}");

        var refund = Assert.Single(list.Body["data"]!.AsArray())!;
        Assert.Equal(("succeeded", "c-1"), ((string?)refund["status"], (string?)refund["metadata"]!["cancellationId"]));
        Assert.Equal(500, Payment.AmountRefunded);
    }

    [Fact]
    public async Task During_an_outage_of_refunds_nothing_is_given_back()
    {
        var id = await CapturedWithAsync(TestPaymentMethods.RefundOutage);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Gateway.RefundAsync(id, 500, "a")).Status);

        Assert.Empty(Payment.Refunds);
    }

    private async Task<string> CapturedWithAsync(string method)
    {
        var id = await Gateway.CreateAsync(method);
        await Gateway.ConfirmAsync(id);
        await Gateway.CaptureAsync(id);
        return id;
    }
}
