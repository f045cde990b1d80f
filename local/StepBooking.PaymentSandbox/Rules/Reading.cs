using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Shows a payment, or the refunds of one, newest first and in pages.</summary>
internal static class Reading
{
    private const int PageByDefault = 10;
    private const int LargestPage = 100;

    internal static Outcome Payment(Exchange exchange)
    {
        exchange.Parameters.NothingElse();
        return new Outcome(200, PaymentJson.Of(exchange.Payment()));
    }

    internal static Outcome Refunds(Exchange exchange)
    {
        var parameters = exchange.Parameters;
        var id = parameters.RequiredText("payment_intent");
        var limit = Limit(parameters.Text("limit"));
        var after = parameters.Text("starting_after");
        parameters.NothingElse();

        var payment = exchange.Payment(id, "payment_intent");
        var newestFirst = payment.Refunds.Reverse().ToList();
        var start = after is null ? 0 : newestFirst.FindIndex(refund => refund.Id == after) + 1;
        if (after is not null && start == 0)
        {
            throw Errors.InvalidParameter("starting_after", "resource_missing", $"No such refund: '{after}'");
        }

        var page = newestFirst.Skip(start).Take(limit).Select(refund => (JsonNode)RefundJson.Of(payment, refund)).ToArray();
        return new Outcome(200, new JsonObject
        {
            ["object"] = "list",
            ["url"] = "/v1/refunds",
            ["has_more"] = start + page.Length < newestFirst.Count,
            ["data"] = new JsonArray(page),
        });
    }

    private static int Limit(string? text) => text is null
        ? PageByDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestPage
            ? limit
            : throw Errors.InvalidParameter("limit", "parameter_invalid_integer", $"Invalid limit: {text}");
}
