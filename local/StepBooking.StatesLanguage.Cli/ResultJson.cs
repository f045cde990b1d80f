using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>An execution's result as JSON: <c>status</c>, and <c>output</c> or <c>error</c> and <c>cause</c>.</summary>
internal static class ResultJson
{
    public static JsonMap Of(ExecutionResult result)
    {
        var status = result.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : result.Status.ToString().ToUpperInvariant();
        (string Name, Json? Value)[] members =
            [("status", Json.From(status)), ("output", result.Output), ("error", Text(result.Error)), ("cause", Text(result.Cause))];
        return new JsonMap(members.Where(m => m.Value is not null).Select(m => new KeyValuePair<string, Json>(m.Name, m.Value!)));
    }

    private static Json? Text(string? text) => text is null ? null : Json.From(text);
}
