using System.Globalization;
using System.Text.RegularExpressions;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;
using StepBooking.Processes;

namespace StepBooking.Bookings.Tests.Cancellations;

public sealed partial class CancellationPageTests
{
    [Fact]
    public void The_page_shows_the_policy_as_it_is()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "cancellation.md"));

        var rules = Row().Matches(page).Select(row => new RefundRule(
            OfferingKinds.Parse(row.Groups["kind"].Value)!.Value,
            TimeSpan.FromHours(int.Parse(row.Groups["hours"].Value, CultureInfo.InvariantCulture)),
            int.Parse(row.Groups["percent"].Value, CultureInfo.InvariantCulture)));

        Assert.Equal(RefundPolicy.Rules, rules);
    }

    [GeneratedRegex(@"^\| (?<kind>\w+) \| (?<hours>\d+) h before it begins \| (?<percent>\d+) % \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
