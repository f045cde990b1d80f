using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>docs/locking.md says where each rule stands and what proves it: a control of the fault explorer, or a test.</summary>
public sealed partial class LockingPageTests
{
    private static readonly Page Locking = new("locking");
    private static readonly string[] Sources = ["functions", "statemachines"];

    public static TheoryData<string> Named => [.. Locking.Tests];

    public static TheoryData<string> Rules => [.. Rows.Select(row => row[0])];

    private static IEnumerable<string[]> Rows => Locking.AllRows;

    [Theory]
    [MemberData(nameof(Named))]
    public void The_named_test_is_there(string test) => Assert.True(Page.IsThere(test), test);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_stands_in_a_file_and_is_proven(string rule)
    {
        var row = Assert.Single(Rows, row => row[0] == rule);

        Assert.Equal(4, row.Length);
        Assert.True(row[3] == "control" || Page.TestsIn(row[3]).Any(), row[3]);
        var files = FileName().Matches(row[1]).Select(match => match.Groups["file"].Value).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(Sources, folder => Holds(folder, file)));
    }

    [Fact]
    public void It_has_rules() => Assert.True(Rows.Count() > 30, "Rows were not read as rules.");

    private static bool Holds(string folder, string file) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(folder), file, SearchOption.AllDirectories).Any();

    [GeneratedRegex(@"`(?<file>[\w.]+\.(cs|json))`")]
    private static partial Regex FileName();
}
