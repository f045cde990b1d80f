using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings;

/// <summary>Puts and deletes many items that need no condition, 25 at a time, and writes again what the store left out.</summary>
/// <param name="dynamo">The store's client.</param>
/// <param name="table">The table's name.</param>
internal sealed class BatchWriter(IAmazonDynamoDB dynamo, string table)
{
    private const int MostWrites = 25;
    private const int MostRounds = 8;
    private const int AtOnce = 4;

    /// <summary>Makes the writes, in no particular order; no two of one key.</summary>
    /// <exception cref="ProvisionedThroughputExceededException">The store kept leaving writes out.</exception>
    internal Task Write(IEnumerable<WriteRequest> writes, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            writes.Chunk(MostWrites),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (chunk, stopping) => await Write([.. chunk], stopping));

    private async Task Write(List<WriteRequest> writes, CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<string, List<WriteRequest>> { [table] = writes };
        for (var round = 0; wanted is { Count: > 0 }; round++)
        {
            if (round == MostRounds)
            {
                throw new ProvisionedThroughputExceededException("The store kept leaving out writes of a batch.");
            }

            var answer = await dynamo.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = wanted }, cancellationToken);
            wanted = answer.UnprocessedItems;
        }
    }
}
