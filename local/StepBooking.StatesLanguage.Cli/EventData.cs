using System.Globalization;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>What belongs to an event, in short.</summary>
internal static class EventData
{
    private const int Longest = 100;

    public static string Of(HistoryDetails? details) => details switch
    {
        ExecutionStartedDetails d => Shown("input", d.Input),
        StateEnteredDetails d => Shown("input", d.Input),
        StateExitedDetails d => Joined(
            Shown("output", d.Output), d.AssignedVariables is null ? null : Shown("assigned", d.AssignedVariables)),
        OutputDetails d => Shown("output", d.Output),
        FailureDetails d => Failure(d.Error, d.Cause),
        TaskFailureDetails d => Failure(d.Error, d.Cause),
        EvaluationFailedDetails d => Failure(d.Error, d.Cause),
        TaskScheduledDetails d => Joined($"{d.ResourceType}:{d.Resource}", Shown("parameters", d.Parameters)),
        TaskOutputDetails d => Shown("output", d.Output),
        FunctionScheduledDetails d => Joined(d.Resource, Shown("input", d.Input)),
        MapStateStartedDetails d => string.Create(CultureInfo.InvariantCulture, $"length={d.Length}"),
        MapIterationDetails d => string.Create(CultureInfo.InvariantCulture, $"index={d.Index}"),
        MapRunStartedDetails d => d.MapRunArn,
        ActivityStartedDetails { WorkerName: { } worker } => $"worker={worker}",
        _ => string.Empty,
    };

    private static string Failure(string? error, string? cause) => Joined(error, cause is null ? null : Shortened(cause));

    private static string Shown(string name, Json value) => $"{name}={Shortened(value.ToText())}";

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(p => p is not null));

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line.AsSpan(0, Longest - 1)}…";
    }
}
