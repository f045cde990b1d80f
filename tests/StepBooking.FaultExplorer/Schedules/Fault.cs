using System.Globalization;
using System.Text.RegularExpressions;

namespace StepBooking.FaultExplorer.Schedules;

/// <summary>One fault: what happens, to which invocation of the run, before which of its writes, and when what hung goes on.</summary>
/// <param name="Invocation">The invocation, by its number in the run.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Write">Before which write, counted from 0; the number of its writes means after the last.</param>
/// <param name="After">How many other invocations end before what hangs goes on; <see cref="AtTheEnd"/>, or <see cref="AfterRecovery"/>.</param>
/// <param name="Error">The error's name, for one that fails; null for the usual one.</param>
internal sealed partial record Fault(int Invocation, FaultKind Kind, int Write = 0, int After = 0, string? Error = null)
{
    /// <summary>How many attempts a step makes: the first, and five retries.</summary>
    public const int TimesDown = 6;

    /// <summary>It goes on when no execution runs any more.</summary>
    public const int AtTheEnd = 98;

    /// <summary>It goes on when recovery too has nothing to do any more.</summary>
    public const int AfterRecovery = 99;

    /// <summary>Whether it goes on later.</summary>
    public bool Hangs => Kind is FaultKind.Late or FaultKind.Stall or FaultKind.Slow;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no fault.</exception>
    public static Fault Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || !Enum.TryParse<FaultKind>(match.Groups["kind"].Value, out var kind))
            throw new FormatException($"'{text}' is no fault: expected INVOCATION KIND WRITE [+AFTER], as in 2Crash1 or 0Late0+3.");
        var after = match.Groups["after"].Success ? Number(match, "after") : 0;
        var error = match.Groups["error"].Success ? match.Groups["error"].Value : null;
        return new Fault(Number(match, "invocation"), kind, Number(match, "write"), after, error);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Invocation}{Kind}{Write}") + (Hangs ? string.Create(CultureInfo.InvariantCulture, $"+{After}") : "") + (Error is null ? "" : $"={Error}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<invocation>\d+)(?<kind>[A-Za-z]+)(?<write>\d+)(\+(?<after>\d+))?(=(?<error>[A-Za-z.]+))?$")]
    private static partial Regex Form();
}
