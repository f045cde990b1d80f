using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>The rules about telling a customer once, and the right thing.</summary>
internal static class NoticeControls
{
    public static IEnumerable<Control> All =>
    [
        new()
        {
            Rule = "claim before sending; no second send",
            Scenarios = ["instant"],
            Hints = ["instant:5Crash3"],
            Condition = (step, _, text) => step == "Notify" ? text.Without("attribute_not_exists(#notices.#S)") : text,
            Read = (step, item) => Forget(step == "Notify", item),
        },
        new()
        {
            Rule = "a notice tells the status it reads",
            Scenarios = ["cancellation"],
            Hints = ["cancellation:5Stall0+98,6Down0"],
            Condition = (step, _, text) => step == "Notify" ? text.Without("#status = :told") : text,
            Read = (step, item) => Say(step == "Notify" && item.GetValueOrDefault("status")?.S == "CANCELLED", item, "CONFIRMED"),
        },
        new()
        {
            Rule = "a live claim is waited for, of any status",
            Scenarios = ["cancel-anytime"],
            Hints = ["cancel-anytime:cancel@5.1,5Slow1+5"],
            Read = (step, item) => Forget(step == "SendCancellationNotice", item),
        },
        new()
        {
            Rule = "park what is given up",
            Scenarios = ["instant"],
            Hints = ["instant:5Crash1"],
            LeavesOut = (_, condition) => condition.StartsWith("#status = :seen AND", StringComparison.Ordinal),
        },
    ];

    private static void Forget(bool applies, Dictionary<string, AttributeValue> item)
    {
        if (applies && item.ContainsKey("notices"))
            item["notices"] = new AttributeValue { M = [], IsMSet = true };
    }

    private static void Say(bool applies, Dictionary<string, AttributeValue> item, string status)
    {
        if (applies)
            item["status"] = new AttributeValue(status);
    }
}
