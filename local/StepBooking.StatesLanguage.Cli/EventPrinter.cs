using System.Globalization;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>Prints an execution's events: seconds since the start, id, type, state, and what belongs to it, shortened.</summary>
internal sealed class EventPrinter(Execution execution, TextWriter output)
{
    private readonly Dictionary<long, string> _states = [];
    private int _printed;

    /// <summary>Prints the events that came since the last time.</summary>
    public void PrintNew()
    {
        foreach (var happened in execution.History(_printed))
        {
            var seconds = (happened.Timestamp - execution.StartTime).TotalSeconds;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds,10:0.000}s {happened.Id,5}  {happened.Type,-26} {State(happened),-24} {EventData.Of(happened.Details)}");
            output.WriteLine(line.TrimEnd());
            _printed++;
        }

        output.Flush();
    }

    /// <summary>The state that an event is about: the one it names, else the one of the event it follows.</summary>
    private string State(HistoryEvent happened)
    {
        var state = happened.Details switch
        {
            StateEnteredDetails d => d.Name,
            StateExitedDetails d => d.Name,
            MapIterationDetails d => d.Name,
            EvaluationFailedDetails d => d.State,
            _ when happened.Type.ToString().StartsWith("Execution", StringComparison.Ordinal) => string.Empty,
            _ => _states.GetValueOrDefault(happened.PreviousId, string.Empty),
        };
        _states[happened.Id] = state;
        return state;
    }
}
