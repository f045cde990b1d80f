using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

public sealed partial class WaitingStore
{
    /// <summary>The offerings that somebody waits for, by id.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<IReadOnlyList<string>> ListsAsync(CancellationToken cancellationToken = default)
    {
        var lists = new List<string>();
        var query = new QueryRequest
        {
            KeyConditionExpression = "pk = :pk",
            ExpressionAttributeValues = new() { [":pk"] = Item.Text(Keys.WaitingLists) },
            ConsistentRead = true,
        };
        do
        {
            var page = await table.QueryAsync(query, cancellationToken);
            lists.AddRange((page.Items ?? []).Select(item => item["sk"].S));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        return lists;
    }

    /// <summary>
    /// Forgets a list in which nobody stands, unless somebody joined, or began to, a moment ago: joining says first that there is a list.
    /// </summary>
    /// <returns>True when nobody looks at it any more.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> ForgetListAsync(string offeringId, CancellationToken cancellationToken = default)
    {
        try
        {
            await table.DeleteAsync(
                new DeleteItemRequest
                {
                    Key = Keys.WaitingList(offeringId),
                    ConditionExpression = "joinedAt < :then",
                    ExpressionAttributeValues = new() { [":then"] = Item.Time(Now - WaitingTerms.EmptyFor) },
                },
                cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private async Task SayThereIsOneAsync(WaitingPlace place, CancellationToken cancellationToken)
    {
        var item = Keys.WaitingList(place.OfferingId);
        item["joinedAt"] = Item.Time(place.Joined);
        await table.PutAsync(new PutItemRequest { Item = item }, cancellationToken);
    }
}
