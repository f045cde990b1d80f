using System.Globalization;
using StepBooking.Local.Catalogue;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Catalogue;

public sealed class CatalogueFileTests
{
    private static readonly DateOnly Today = new(2026, 12, 30);

    [Fact]
    public void Daily_documents_are_made_for_today_and_thirty_days_the_others_once()
    {
        var documents = CatalogueFile.Read(RepositoryRoot.Combine("local", "catalogue.json"), Today);
        string[] ids = [.. documents.Select(document => (string)document["id"]!)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains("train-delhi-mumbai-2026-12-30", ids);
        Assert.Contains("train-delhi-mumbai-2027-01-29", ids);
        Assert.DoesNotContain("train-delhi-mumbai-2027-01-30", ids);
        Assert.Equal(["film", "slot", "stay", "train"], ids.Select(id => id.Split('-')[0]).Where(kind => kind != "bus").Distinct().Order());
        Assert.DoesNotContain(documents, document => document.ToJsonString().Contains("{date", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_are_counted_over_the_end_of_a_year()
    {
        var train = CatalogueFile.Read(RepositoryRoot.Combine("local", "catalogue.json"), Today)
            .First(document => (string?)document["id"] == "train-delhi-mumbai-2026-12-31");

        Assert.Equal("2026-12-31T16:55:00+05:30", (string?)train["stops"]![0]!["time"]);
        Assert.Equal("2027-01-01T08:35:00+05:30", (string?)train["stops"]![1]!["time"]);
    }

    [Fact]
    public void A_stays_nights_are_the_coming_month()
    {
        var stays = CatalogueFile.Read(RepositoryRoot.Combine("local", "catalogue.json"), Today).Where(document => (string?)document["kind"] == "stay");

        Assert.Equal(
            [string.Create(CultureInfo.InvariantCulture, $"{Today:yyyy-MM-dd}..{Today.AddDays(30):yyyy-MM-dd}")],
            stays.Select(stay => (string?)stay["seats"]![0]!["names"]![0]).Distinct());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line() =>
        Assert.Contains("none.json", Assert.Throws<StartUpException>(() => CatalogueFile.Read("/nowhere/none.json", Today)).Message, StringComparison.Ordinal);
}
