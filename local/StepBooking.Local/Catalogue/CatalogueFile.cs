using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.Local.Catalogue;

/// <summary>
/// local/catalogue.json: <c>{"daily": […], "once": […]}</c>, offering documents in which <c>{date}</c> and <c>{date+n}</c>
/// stand for days. A daily one is offered anew for each day of the coming month; for the others <c>{date}</c> is today.
/// </summary>
internal static partial class CatalogueFile
{
    private const int Days = 31;

    /// <summary>All documents from today on, the nearest days first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="today">Today, in UTC.</param>
    /// <exception cref="StartUpException">It cannot be read.</exception>
    internal static IReadOnlyList<JsonNode> Read(string path, DateOnly today)
    {
        try
        {
            var catalogue = JsonNode.Parse(File.ReadAllText(path))!;
            var daily = Texts(catalogue, "daily");
            var everyDay = Enumerable.Range(0, Days).SelectMany(day => daily.Select(text => Expand(text, today.AddDays(day))));
            return [.. Texts(catalogue, "once").Select(text => Expand(text, today)), .. everyDay];
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidOperationException)
        {
            throw new StartUpException($"{path} cannot be read ({failure.Message}): it has to be {{\"daily\": […], \"once\": […]}}.", failure);
        }
    }

    private static string[] Texts(JsonNode catalogue, string list) =>
        [.. (catalogue[list] as JsonArray ?? []).Select(document => document!.ToJsonString())];

    private static JsonNode Expand(string text, DateOnly date)
    {
        var expanded = Placeholder().Replace(text, match =>
        {
            var days = match.Groups["days"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : 0;
            return date.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        });
        return JsonNode.Parse(expanded)!;
    }

    [GeneratedRegex(@"\{date(?:(?:\+|\\u002B)(?<days>\d+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
