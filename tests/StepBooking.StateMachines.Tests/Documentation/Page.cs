using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>A page of docs/ that names tests.</summary>
/// <param name="name">The page, without its ending.</param>
internal sealed partial class Page(string name)
{
    private readonly string _text = File.ReadAllText(RepositoryRoot.Combine("docs", $"{name}.md"));

    /// <summary>The tests named anywhere on it: a type, a dot, a method.</summary>
    public IEnumerable<string> Tests => TestsIn(_text).Distinct(StringComparer.Ordinal);

    /// <summary>The rows of all tables, cell by cell, without their headings.</summary>
    public IReadOnlyList<string[]> AllRows => [.. Table().Matches(_text).SelectMany(table => Cells(table.Value))];

    /// <summary>The tests named in a part of a page.</summary>
    public static IEnumerable<string> TestsIn(string text) => Name().Matches(text).Select(match => match.Groups["test"].Value);

    /// <summary>Whether there is a test of that name, in a file of its type's name.</summary>
    public static bool IsThere(string test)
    {
        var (type, method) = (test.Split('.')[0], test.Split('.')[1]);
        return Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), $"{type}.cs", SearchOption.AllDirectories)
            .Any(file => IsTest(File.ReadAllText(file), method));
    }

    /// <summary>The rows of the table in a section, cell by cell, without its heading.</summary>
    /// <param name="section">The section's heading.</param>
    public IReadOnlyList<string[]> Rows(string section) => Cells(
        Regex.Match(_text, $@"^#+ {Regex.Escape(section)}\n(?<rows>.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups["rows"].Value);

    private static IReadOnlyList<string[]> Cells(string table) =>
    [
        .. table.Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    private static bool IsTest(string source, string method) =>
        Regex.IsMatch(source, $@"\[(Fact|Theory|\w+Fact)\b((?!\bpublic ).)*\bpublic (async )?(Task|void) {method}\(", RegexOptions.Singleline);

    [GeneratedRegex(@"`(?<test>[A-Z]\w*Tests\.[A-Z]\w*)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"(^\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Table();
}
