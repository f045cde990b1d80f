using StepBooking.StatesLanguage.History;

namespace StepBooking.Local.StepFunctions.Observing;

/// <summary>Which events a state machine logs, by the level of its LoggingConfiguration.</summary>
internal static class LogLevels
{
    private static readonly string[] ErrorEndings = ["Failed", "TimedOut", "Aborted"];

    /// <summary>Whether an event is logged.</summary>
    /// <param name="level"><c>ALL</c>, <c>ERROR</c>, <c>FATAL</c> or <c>OFF</c>.</param>
    /// <param name="type">The event's type.</param>
    public static bool Has(string? level, HistoryEventType type) => level switch
    {
        "ALL" => true,
        "ERROR" => type == HistoryEventType.FailStateEntered || IsError(type.ToString()),
        "FATAL" => type is HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionAborted or HistoryEventType.ExecutionTimedOut,
        _ => false,
    };

    private static bool IsError(string type) => Array.Exists(ErrorEndings, ending => type.EndsWith(ending, StringComparison.Ordinal));
}
