using System.Text.RegularExpressions;

namespace StepBooking.PaymentSandbox.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_table_of_payment_methods_names_those_there_are()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "payments.md"));

        Assert.Equal(
            TestPaymentMethods.All.Order(StringComparer.Ordinal),
            MethodRow().Matches(page).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StepBooking.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"^\| `(pm_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex MethodRow();
}
