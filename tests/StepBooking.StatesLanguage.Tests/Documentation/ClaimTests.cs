using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StatesLanguage.Tests.Documentation;

/// <summary>Each claim of docs/states-language.md names a test that there is.</summary>
public sealed partial class ClaimTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "states-language.md"));

    public static TheoryData<string> Named => new(Name().Matches(Page).Select(m => m.Groups["test"].Value).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Named))]
    public void The_named_test_is_there(string test)
    {
        var (type, method) = (test.Split('.')[0], test.Split('.')[1]);
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("tests"), $"{type}.cs", SearchOption.AllDirectories);
        Assert.Contains(sources, file => IsTest(File.ReadAllText(file), method));
    }

    [Fact]
    public void Each_row_of_a_table_names_a_test()
    {
        var claims = Page[..Page.IndexOf("## How fast", StringComparison.Ordinal)];
        var rows = claims.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !Heading().IsMatch(l));
        Assert.All(rows, row => Assert.Matches(Name(), row.TrimEnd('|', ' ').Split('|')[^1]));
    }

    private static bool IsTest(string source, string method) =>
        Regex.IsMatch(source, $@"\[(Fact|Theory|\w+Fact)\b[^;{{]*?\]\s*(\[[^\n]*\]\s*)*public (async )?(Task|void) {method}\(", RegexOptions.Singleline);

    [GeneratedRegex(@"`(?<test>[A-Z]\w*Tests\.[A-Z]\w*)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| (what|---)")]
    private static partial Regex Heading();
}
