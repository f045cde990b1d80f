using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>The rules that stand in the definitions, in who answers whom, and in who looks for what is dead.</summary>
internal static class SagaControls
{
    private const string BeforeCapturing =
        "(#phase = :reserved OR (#phase = :held AND (attribute_exists(#execution) OR attribute_exists(#pay))))";

    private static readonly ConcurrentDictionary<string, bool> Refunded = new();

    public static IEnumerable<Control> All =>
    [
        new()
        {
            Rule = "the chain undoes the failing step too",
            Scenarios = ["declined"],
            Hints = ["declined:"],
            Definition = (machine, text) => machine == "booking" ? Definitions.Leads(text, "PaymentUndone", "CloseBooking") : text,
        },
        new()
        {
            Rule = "a compensation that gives up does not stop the next",
            Scenarios = ["declined"],
            Hints = ["declined:2Down0"],
            Definition = (machine, text) => machine == "booking" ? Definitions.Catches(text, "UndoPayment", "ParkForOperator") : text,
            HasRecovery = false,
        },
        new()
        {
            Rule = "recovery after a dead execution, tombstone if it left nothing",
            Scenarios = ["abort"],
            Hints = ["abort:0Abort0"],
            HasRecovery = false,
        },
        new()
        {
            Rule = "recovery looks at owes, not only at PENDING",
            Scenarios = ["abort"],
            Hints = ["abort:4Abort2"],
            Outcome = (step, outcome) => step == "FindWhereItStands" && WhereOf(outcome) is "tell" or "refund" or "back" && !IsPending(outcome)
                ? Instead(outcome, "done")
                : outcome,
        },
        new()
        {
            Rule = "accept and reject only from RESERVED",
            Scenarios = ["accept-anytime"],
            Hints = ["accept-anytime:accept@2.0"],
            Condition = (step, _, text) => step is "AcceptBooking" or "RejectBooking" ? text.Without("#phase = :reserved") : text,
            Read = (step, item) =>
            {
                if (step is "AcceptBooking" or "RejectBooking" && item.GetValueOrDefault("phase")?.S is "HELD" or "UNDOING")
                    item["phase"] = new("RESERVED");
            },
        },
        new()
        {
            Rule = "token kept only while RESERVED",
            Scenarios = ["unanswered"],
            Hints = ["unanswered:accept@3.0"],
            Condition = (step, _, text) => step == "RequestApproval" ? text.Without("#phase = :reserved") : text,
            Read = (step, item) =>
            {
                if (step == "RequestApproval" && item.GetValueOrDefault("phase")?.S is "CAPTURING" or "UNDOING")
                    item["phase"] = new("RESERVED");
            },
        },
        new()
        {
            Rule = "every token kept and answered",
            Scenarios = ["approval"],
            Hints = ["approval:3LostAnswer0"],
            Update = (step, text) => step == "RequestApproval" && text.StartsWith("ADD #tokens ", StringComparison.Ordinal)
                ? text.Replace("ADD #tokens ", "SET #tokens = if_not_exists(#tokens, ", StringComparison.Ordinal) + ")"
                : text,
        },
        new()
        {
            Rule = "a customer stops only before CAPTURING",
            Scenarios = ["cancel-anytime"],
            Hints = ["cancel-anytime:cancel@3.0"],
            Condition = (step, _, text) => step is "CancelBooking" or "BeginCancellation" ? text.Without(BeforeCapturing) : text,
            Read = (step, item) =>
            {
                if (step is "CancelBooking" or "BeginCancellation" && item.GetValueOrDefault("phase")?.S == "CAPTURING")
                    item["phase"] = new("RESERVED");
            },
        },
        new()
        {
            Rule = "part: seats leave the booking in one write with their amount",
            Scenarios = ["part-twice"],
            Hints = ["part-twice:8Slow0+1"],
            Condition = (step, _, text) => step == "BeginCancellation" ? text.Without("#seats = :seen") : text,
        },
        new()
        {
            Rule = "part: own refund key",
            Scenarios = ["part-twice"],
            Hints = ["part-twice:"],
            Gateway = (step, call) =>
            {
                // The second refund of a payment is taken for the first one again.
                if (step != "RefundPayment")
                    return null;
                var fields = call.Content!.ReadAsStringAsync().GetAwaiter().GetResult();
                var payment = fields.Split('&').First(part => part.StartsWith("payment_intent=", StringComparison.Ordinal));
                return Refunded.TryAdd(payment, true) ? null : """{"id":"re_none","object":"refund","status":"succeeded","amount":600}""";
            },
        },
        new()
        {
            Rule = "amount, seats and key of a refund come from the row",
            Scenarios = ["cancellation"],
            Hints = ["cancellation:"],
            Gateway = (step, call) =>
            {
                if (step != "RefundPayment")
                    return null;
                var fields = call.Content!.ReadAsStringAsync().GetAwaiter().GetResult().Split('&');
                call.Content = new StringContent(
                    string.Join('&', fields.Select(part => part.StartsWith("amount=", StringComparison.Ordinal) ? "amount=77" : part)),
                    new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
                return null;
            },
        },
        new()
        {
            Rule = "the schedule leaves healthy waits alone",
            Scenarios = ["approval-swept"],
            Hints = ["approval-swept:"],
            Status = _ => "FAILED",
            Values = (step, values) =>
            {
                if (step is "ReserveSeats" or "RequestApproval" && values.ContainsKey(":due"))
                    values[":due"] = new() { N = "1" };
            },
        },
    ];

    private static string? WhereOf(TaskOutcome outcome) => Payload(outcome)?["where"]?.GetValue<string>();

    private static bool IsPending(TaskOutcome outcome) => WhereOf(outcome) == "back" && Payload(outcome)?["pending"]?.GetValue<bool>() == true;

    private static JsonNode? Payload(TaskOutcome outcome) =>
        outcome.Output is JsonMap output ? JsonNode.Parse(output["Payload"]!.ToText()) : null;

    private static TaskOutcome Instead(TaskOutcome outcome, string where)
    {
        var payload = Payload(outcome)!;
        payload["where"] = where;
        return Of(payload);
    }

    private static TaskOutcome Of(JsonNode payload) =>
        TaskOutcome.Succeeded(Json.Parse(new JsonObject { ["Payload"] = payload, ["StatusCode"] = 200 }.ToJsonString()));
}
