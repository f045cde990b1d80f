using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>The pages of docs/seeds: each test that they name is there.</summary>
public sealed class SeedPagesTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "seeds"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_test_that_a_page_names_is_there(string page)
    {
        var named = new Page($"seeds/{page}").Tests.ToList();

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.True(Page.IsThere(test), test));
    }
}
