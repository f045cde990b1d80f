using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;

namespace StepBooking.SearchBench;

/// <summary>
/// Many more trains: one is loaded as any other, and the others are its copies, each with a search entry of its own, at places and on
/// days that nobody searches for here.
/// </summary>
internal sealed class Crowd(IAmazonDynamoDB store, string table)
{
    private const int ABatch = 25;
    private const int AtOnce = 8;
    private const int DaysOfALine = 365;
    private static readonly DateOnly First = new(2027, 1, 1);

    internal static async Task<string> TableOf(IAmazonDynamoDB store, CancellationToken stop) =>
        (await store.ListTablesAsync(new ListTablesRequest(), stop)).TableNames.Single();

    internal async Task Offer(int count, CancellationToken stop)
    {
        var pattern = await Pattern(stop);
        var watch = Stopwatch.StartNew();
        var made = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).SelectMany(number => Copies(pattern, number)).Chunk(ABatch),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (batch, stopping) =>
            {
                await new BookingTable(store, table).WriteManyAsync(batch, stopping);
                if (Interlocked.Increment(ref made) % 4000 == 0)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds:0} s] {made * ABatch / 2} trains more"));
            });
    }

    private async Task<Dictionary<string, AttributeValue>> Pattern(CancellationToken stop)
    {
        const string Id = "train-crowd";
        using var document = JsonDocument.Parse($$"""
            {
              "id": "{{Id}}", "kind": "train", "provider": "crowd", "title": "One of very many",
              "stops": [{"place": "Nowhere", "time": "2027-01-01T08:00:00Z"}, {"place": "Elsewhere", "time": "2027-01-01T09:00:00Z"}],
              "currency": "USD", "fares": [{"class": "standard", "amount": 500}], "seats": [{"class": "standard", "names": ["1..100"]}]
            }
            """);
        var read = OfferingDocument.Parse(document.RootElement, null).Value ?? throw new InvalidOperationException("The pattern is no offering.");
        var reached = new BookingTable(store, table);
        await new OfferingLoader(reached, TimeProvider.System).LoadAsync([read], stop);
        return await reached.GetAsync(Keys.Offering(Id), consistent: true, stop) ?? throw new InvalidOperationException("The pattern is not there.");
    }

    private static IEnumerable<WriteRequest> Copies(Dictionary<string, AttributeValue> pattern, int number)
    {
        var line = number / DaysOfALine;
        var day = First.AddDays(number % DaysOfALine).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var id = string.Create(CultureInfo.InvariantCulture, $"train-crowd-{line}-{day}");
        var copy = new Dictionary<string, AttributeValue>(pattern);
        foreach (var (name, value) in Keys.Offering(id))
            copy[name] = value;
        yield return new WriteRequest(new PutRequest(copy));
        var place = string.Create(CultureInfo.InvariantCulture, $"nowhere {line}");
        yield return new WriteRequest(new PutRequest(Keys.Of(Keys.SearchPartition("train", place, day), Keys.SearchEntry("08:00", id))));
    }
}
