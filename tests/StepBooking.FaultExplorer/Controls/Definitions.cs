using System.Text.Json.Nodes;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Changes of definitions.</summary>
internal static class Definitions
{
    /// <summary>Payment is captured before the seats are reserved.</summary>
    public static string CapturesFirst(string text) => Edit(text, states =>
    {
        states["ProcessPayment"]!["Next"] = "CapturePayment";
        states["CapturePayment"]!["Next"] = "ReserveSeats";
        states["NeedsApproval"]!["Default"] = "ConfirmBooking";
        states["RequestApproval"]!["Next"] = "ConfirmBooking";
    });

    /// <summary>What a failed step leads to is another state.</summary>
    public static string Catches(string text, string state, string next) => Edit(text, states =>
    {
        foreach (var catcher in states[state]!["Catch"]!.AsArray())
            catcher!["Next"] = next;
    });

    /// <summary>A state's transition leads elsewhere.</summary>
    public static string Leads(string text, string state, string next) => Edit(text, states =>
        states[state]![states[state]!["Type"]!.GetValue<string>() == "Choice" ? "Default" : "Next"] = next);

    /// <summary>A state retries an error no more.</summary>
    public static string WithoutRetry(string text, string state, string error) => Edit(text, states =>
    {
        var retriers = states[state]!["Retry"]!.AsArray();
        foreach (var retrier in retriers.Select(each => each!.AsObject()).ToList())
        {
            var errors = retrier["ErrorEquals"]!.AsArray();
            if (errors.FirstOrDefault(each => each!.GetValue<string>() == error) is not { } found)
                continue;
            errors.Remove(found);
            if (errors.Count == 0)
                retriers.Remove(retrier);
        }
    });

    /// <summary>A state has one catcher less.</summary>
    public static string WithoutCatch(string text, string state, string error) => Edit(text, states =>
    {
        // It stays where it is, so that every state can still be reached, but waits for an error that nobody raises.
        foreach (var catcher in states[state]!["Catch"]!.AsArray())
        {
            var errors = catcher!["ErrorEquals"]!.AsArray();
            for (var index = 0; index < errors.Count; index++)
            {
                if (errors[index]!.GetValue<string>() == error)
                    errors[index] = "NobodyRaisesThis";
            }
        }
    });

    /// <summary>The states of a definition with what they retry and catch.</summary>
    public static IEnumerable<(string State, IReadOnlyList<string> Retried, IReadOnlyList<string> Caught)> Handling(string text) =>
        JsonNode.Parse(text)!["States"]!.AsObject().Select(state => (state.Key, Errors(state.Value!, "Retry"), Errors(state.Value!, "Catch")));

    private static IReadOnlyList<string> Errors(JsonNode state, string field) =>
    [
        .. (state[field]?.AsArray() ?? [])
            .Where(each => each!["MaxAttempts"]?.GetValue<int>() != 0)
            .SelectMany(each => each!["ErrorEquals"]!.AsArray().Select(name => name!.GetValue<string>())),
    ];

    private static string Edit(string text, Action<JsonObject> edit)
    {
        var definition = JsonNode.Parse(text)!;
        edit(definition["States"]!.AsObject());
        return definition.ToJsonString();
    }
}
