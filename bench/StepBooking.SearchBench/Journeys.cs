using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.SearchBench;

/// <summary>What is searched for: each two stops of the trains on offer, on each day.</summary>
internal static class Journeys
{
    /// <summary>The paths of the searches, in an order that chance decided once.</summary>
    internal static async Task<IReadOnlyList<string>> Of(
        IAmazonDynamoDB store, string table, DateOnly from, int days, CancellationToken stop)
    {
        var pairs = new HashSet<(string From, string To)>();
        await foreach (var stops in Stops(store, table, stop))
        {
            for (var first = 0; first < stops.Count; first++)
                pairs.UnionWith(stops.Skip(first + 1).Select(last => (stops[first], last)));
        }

        var paths = from pair in pairs
                    from day in Enumerable.Range(0, days)
                    select string.Create(
                        CultureInfo.InvariantCulture,
                        $"/trains/search?from={Uri.EscapeDataString(pair.From)}&to={Uri.EscapeDataString(pair.To)}&date={from.AddDays(day):yyyy-MM-dd}");
        var shuffled = paths.Order(StringComparer.Ordinal).ToArray();
        new Random(7).Shuffle(shuffled);
        return shuffled;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Stops(
        IAmazonDynamoDB store, string table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ScanRequest
        {
            TableName = table,
            FilterExpression = "sk = :o AND kind = :train",
            ExpressionAttributeValues = new() { [":o"] = new("O"), [":train"] = new("train") },
        };
        do
        {
            var page = await store.ScanAsync(request, stop);
            foreach (var item in page.Items ?? [])
                yield return [.. item["stops"].L.Select(each => each.M["place"].S)];
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }
}
