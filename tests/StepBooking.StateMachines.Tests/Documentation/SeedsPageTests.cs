using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>docs/seeds.md and its pages: each promise names a test that there is, or says that it is not kept here, and why.</summary>
public sealed partial class SeedsPageTests
{
    private const string NotHere = "not here: ";
    private const string AsBefore = "the same";

    public static TheoryData<string> Pages => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "seeds"), "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_promise_names_what_proves_it(string page)
    {
        var rows = new Page($"seeds/{page}").AllRows;

        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => !row.Skip(1).Any(Proves)).Select(row => row[0]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_test_that_a_page_names_is_there(string page)
    {
        var named = new Page($"seeds/{page}");

        Assert.All(named.Tests, test => Assert.True(Page.IsThere(test), test));
        Assert.All(named.AllRows.SelectMany(row => row).SelectMany(Classes), type => Assert.True(IsThere(type), type));
    }

    [Fact]
    public void The_list_names_every_page()
    {
        var list = File.ReadAllText(RepositoryRoot.Combine("docs", "seeds.md"));

        Assert.All(Names, page => Assert.Contains($"(seeds/{page}.md)", list, StringComparison.Ordinal));
    }

    private static bool Proves(string cell) =>
        cell.StartsWith(NotHere, StringComparison.Ordinal) || cell == AsBefore || Page.TestsIn(cell).Any() || Classes(cell).Any();

    private static IEnumerable<string> Classes(string cell) => Class().Matches(cell).Select(match => match.Groups["class"].Value);

    private static bool IsThere(string type) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), $"{type}.cs", SearchOption.AllDirectories).Any();

    [GeneratedRegex(@"`(?<class>[A-Z]\w*Tests)`")]
    private static partial Regex Class();
}
