using System.Text.RegularExpressions;
using StepBooking.FaultExplorer.Controls;
using StepBooking.Processes;

namespace StepBooking.FaultExplorer.Tests;

/// <summary>docs/locking.md has every rule that a control takes away, and says <i>control</i> of no other.</summary>
public sealed partial class LockingPageTests
{
    [Fact]
    public void Every_control_is_a_rule_of_the_page_and_the_other_way_round()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "locking.md"));
        var told = Row().Matches(page).Select(match => match.Groups["rule"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(AllControls.Rules.Select(control => control.Rule).Order(StringComparer.Ordinal), told);
    }

    [GeneratedRegex(@"^\| (?<rule>.+?) \|.*\| control \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
