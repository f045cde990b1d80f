using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Tests.Support;

/// <summary>Histories in short.</summary>
internal static class Histories
{
    public static IEnumerable<string> Types(this Execution execution) => execution.History().Select(e => e.Type.ToString());

    public static IEnumerable<string> Entered(this Execution execution) =>
        execution.History().Select(e => e.Details).OfType<StateEnteredDetails>().Select(d => d.Name);

    /// <summary>When the events of a type happened, in seconds after the start.</summary>
    public static IEnumerable<double> Times(this Execution execution, HistoryEventType type) =>
        execution.History().Where(e => e.Type == type).Select(e => (e.Timestamp - execution.StartTime).TotalSeconds);

    public static string Text(this Execution execution) => string.Join('\n', execution.History().Select(e => HistoryEventJson.Write(e).ToText()));
}
