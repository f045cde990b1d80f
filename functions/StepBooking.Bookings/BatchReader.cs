using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings;

/// <summary>Reads many items by key, a hundred at a time, and asks again for what the store left out.</summary>
/// <param name="dynamo">The store's client.</param>
/// <param name="table">The table's name.</param>
internal sealed class BatchReader(IAmazonDynamoDB dynamo, string table)
{
    private const int MostKeys = 100;
    private const int MostRounds = 8;

    /// <summary>The items of these keys that exist, in no particular order.</summary>
    /// <exception cref="ProvisionedThroughputExceededException">The store kept leaving items out.</exception>
    internal async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> Read(
        IEnumerable<Dictionary<string, AttributeValue>> keys, bool consistent, CancellationToken cancellationToken)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        foreach (var chunk in keys.Chunk(MostKeys))
        {
            await Read([.. chunk], consistent, items, cancellationToken);
        }

        return items;
    }

    private async Task Read(
        List<Dictionary<string, AttributeValue>> keys, bool consistent, List<Dictionary<string, AttributeValue>> items, CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<string, KeysAndAttributes> { [table] = new() { Keys = keys, ConsistentRead = consistent } };
        for (var round = 0; wanted is { Count: > 0 }; round++)
        {
            if (round == MostRounds)
            {
                throw new ProvisionedThroughputExceededException("The store kept leaving out items of a batch.");
            }

            var answer = await dynamo.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = wanted }, cancellationToken);
            items.AddRange(answer.Responses[table]);
            wanted = answer.UnprocessedKeys;
        }
    }
}
