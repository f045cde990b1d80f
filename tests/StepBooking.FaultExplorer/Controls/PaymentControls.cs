namespace StepBooking.FaultExplorer.Controls;

/// <summary>The rules about money: what is written down first, what is closed, what is given back.</summary>
internal static class PaymentControls
{
    public static IEnumerable<Control> All =>
    [
        new()
        {
            Rule = "payment id before money",
            Scenarios = ["instant"],
            Hints = ["instant:1Late2+98,2Down0"],
            KeepsBack = (step, update) => step == "ProcessPayment" && update.Contains("#pay = :pay", StringComparison.Ordinal),
        },
        new()
        {
            Rule = "undo cancels in whatever state",
            Scenarios = ["instant"],
            Hints = ["instant:1Late2+98,2Down0"],
            Gateway = (step, call) => step == "UndoPayment" && Path(call).EndsWith("/cancel", StringComparison.Ordinal)
                ? """{"id":"pi_none","object":"payment_intent","status":"canceled","amount":1000,"currency":"inr"}"""
                : null,
        },
        new()
        {
            Rule = "undo refunds what is captured, by a key of its own",
            Scenarios = ["instant"],
            Hints = ["instant:3Crash1,4Down0"],
            Gateway = (step, call) => step == "UndoPayment" && Path(call).EndsWith("/refunds", StringComparison.Ordinal)
                ? """{"id":"re_none","object":"refund","status":"succeeded","amount":1000}"""
                : null,
        },
        new()
        {
            Rule = "capture after reserve",
            Scenarios = ["cancel-anytime"],
            Hints = ["cancel-anytime:cancel@3.0"],
            Definition = (machine, text) => machine == "booking" ? Definitions.CapturesFirst(text) : text,
            Read = (step, item) =>
            {
                if (step == "CapturePayment" && item.GetValueOrDefault("phase")?.S == "HELD")
                    item["phase"] = new("CAPTURING");
            },
        },
        new()
        {
            Rule = "a refund is listed before it is sent",
            Scenarios = ["part-twice"],
            Hints = ["part-twice:10Crash1"],
            Gateway = (step, call) =>
            {
                // As a day later: the gateway has forgotten the key, and nobody looks at the list.
                if (step == "RefundPayment" && call.Headers.Remove("Idempotency-Key"))
                    call.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                return null;
            },
            GatewayReads = (step, call) => step == "RefundPayment" && Path(call).Contains("/refunds", StringComparison.Ordinal)
                ? """{"object":"list","data":[],"has_more":false}"""
                : null,
        },
    ];

    private static string Path(HttpRequestMessage call) => call.RequestUri!.AbsolutePath;
}
