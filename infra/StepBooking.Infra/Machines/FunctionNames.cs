using System.Text.RegularExpressions;

namespace StepBooking.Infra.Machines;

/// <summary>The functions that a text names by <c>${…FunctionArn}</c>.</summary>
public static partial class FunctionNames
{
    /// <summary>Finds them.</summary>
    /// <param name="text">A state machine's definition, or an integration's address.</param>
    /// <returns>Each name once, in the order of the alphabet.</returns>
    public static IReadOnlyList<string> In(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\$\{(?<name>\w+)FunctionArn\}")]
    private static partial Regex Placeholder();
}
