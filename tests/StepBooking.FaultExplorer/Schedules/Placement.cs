using System.Globalization;
using System.Text.RegularExpressions;

namespace StepBooking.FaultExplorer.Schedules;

/// <summary>Something that somebody does at one moment of a run: before a write of an invocation.</summary>
/// <param name="Action">What, by the scenario's name for it.</param>
/// <param name="Invocation">The invocation, by its number in the run.</param>
/// <param name="Write">Before which of its writes, counted from 0.</param>
internal sealed partial record Placement(string Action, int Invocation, int Write)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Placement? TryParse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new Placement(match.Groups["action"].Value, Number(match, "invocation"), Number(match, "write"))
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Action}@{Invocation}.{Write}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<action>[a-z-]+)@(?<invocation>\d+)\.(?<write>\d+)$")]
    private static partial Regex Form();
}
