using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Journals;

/// <summary>The details of journal entries as text: JSON with an <c>output</c>, or with an <c>error</c> and a <c>cause</c>.</summary>
internal static class EntryText
{
    public static string? Write(StateFailure? failure) => failure is null ? null : Failure(failure.Error, failure.Cause).ToText();

    public static StateFailure ReadFailure(string? text)
    {
        var members = text is null ? JsonMap.Empty : (JsonMap)Json.ParseWrapped(text);
        return new StateFailure(Text(members, "error"), Text(members, "cause"));
    }

    public static string Write(TaskOutcome outcome) => (outcome.Output is { } output
        ? new JsonMap([new("output", output)])
        : Failure(outcome.Error, outcome.Cause)).ToText();

    public static TaskOutcome ReadOutcome(string text)
    {
        var members = (JsonMap)Json.ParseWrapped(text);
        return members["output"] is { } output
            ? TaskOutcome.Succeeded(output)
            : TaskOutcome.Failed(Text(members, "error"), Text(members, "cause"));
    }

    private static JsonMap Failure(string? error, string? cause) => new([new("error", TextOrNull(error)), new("cause", TextOrNull(cause))]);

    private static Json TextOrNull(string? text) => text is null ? JsonNull.Instance : Json.From(text);

    private static string? Text(JsonMap members, string name) => (members[name] as JsonText)?.Value;
}
