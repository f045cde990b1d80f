using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StatesLanguage.Tests.Linting;

/// <summary>docs/linter.md, a section a rule.</summary>
internal static partial class LinterPage
{
    public static IReadOnlyDictionary<string, string> Sections { get; } = Section()
        .Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "linter.md")))
        .ToDictionary(m => m.Groups["id"].Value, m => m.Groups["text"].Value, StringComparer.Ordinal);

    public static string Fires(string rule) => Fence(rule, "fires");

    public static string Quiet(string rule) => Fence(rule, "quiet");

    /// <summary>A section's prose in one line.</summary>
    public static string Prose(string rule) => Blanks().Replace(Sections[rule].Replace("**", string.Empty, StringComparison.Ordinal), " ");

    private static string Fence(string rule, string name) =>
        Regex.Match(Sections[rule], $"```json {name}\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;

    [GeneratedRegex(@"^## (?<id>ASL\d{3})\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
