using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings.Store;

/// <summary>Batches of any size, made of those that the store takes.</summary>
internal static class BookingTableBatches
{
    private const int MostKeys = 100;

    /// <summary>Reads items by their keys, however many, in no order; those that do not exist are left out.</summary>
    internal static async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> ReadAllAsync(
        this BookingTable table, IEnumerable<Dictionary<string, AttributeValue>> keys, bool consistent, CancellationToken cancellationToken)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        foreach (var chunk in keys.Chunk(MostKeys))
        {
            items.AddRange(await table.GetManyAsync(chunk, consistent, cancellationToken));
        }

        return items;
    }
}
