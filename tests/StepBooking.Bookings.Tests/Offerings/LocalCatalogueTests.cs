using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed partial class LocalCatalogueTests
{
    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2028-02-28")]
    public void Every_offering_of_the_local_catalogue_is_one(string today)
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Find(new DirectoryInfo(AppContext.BaseDirectory))));
        var documents = catalogue.RootElement.GetProperty("daily").EnumerateArray().Concat(catalogue.RootElement.GetProperty("once").EnumerateArray());

        var kinds = documents.Select(document => Documents.Offering(OnDay(document.GetRawText(), today)).Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<OfferingKind>(), kinds.Order());
    }

    [Fact]
    public void Some_slots_and_stays_need_their_providers_accept_and_some_do_not()
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Find(new DirectoryInfo(AppContext.BaseDirectory))));
        var offerings = catalogue.RootElement.GetProperty("daily").EnumerateArray()
            .Concat(catalogue.RootElement.GetProperty("once").EnumerateArray())
            .Select(document => Documents.Offering(OnDay(document.GetRawText(), "2026-12-01")))
            .ToList();

        foreach (var kind in new[] { OfferingKind.Slot, OfferingKind.Stay })
            Assert.Equal([false, true], offerings.Where(one => one.Kind == kind).Select(one => one.Approval).Distinct().Order());
        Assert.All(offerings.Where(one => one.Approval), one => Assert.True(one.Kind is OfferingKind.Slot or OfferingKind.Stay));
    }

    private static string OnDay(string document, string today) => Placeholder().Replace(document, found =>
        DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddDays(found.Groups[1].Success ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "StepBooking.sln"))
            ? Path.Combine(folder.FullName, "local", "catalogue.json")
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds StepBooking.sln."));

    [GeneratedRegex(@"\{date(?:\+([0-9]+))?\}")]
    private static partial Regex Placeholder();
}
