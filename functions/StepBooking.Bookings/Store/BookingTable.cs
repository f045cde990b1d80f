using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Store;

/// <summary>
/// The one table. Every call names the table by itself, and whatever keeps the store from answering becomes
/// <see cref="StoreBusy"/>; failed conditions and cancelled transactions are answers and come through as they are.
/// </summary>
/// <param name="client">Speaks to DynamoDB.</param>
/// <param name="name">The table's name.</param>
public sealed class BookingTable(IAmazonDynamoDB client, string name)
{
    private const int BatchAttempts = 4;

    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>Reads one item.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="consistent">True to see every write that ended before.</param>
    /// <returns>The item's attributes; null when there is none.</returns>
    public async Task<Dictionary<string, AttributeValue>?> GetAsync(
        Dictionary<string, AttributeValue> key, bool consistent = true, CancellationToken cancellationToken = default)
    {
        var request = new GetItemRequest { TableName = Name, Key = key, ConsistentRead = consistent };
        var response = await StoreFaults.Translate(() => client.GetItemAsync(request, cancellationToken), cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }

    /// <summary>Reads items by their keys, up to 100, in no order; those that do not exist are left out.</summary>
    /// <param name="keys">Their keys, no key twice.</param>
    /// <param name="consistent">True to see every write that ended before.</param>
    public async Task<List<Dictionary<string, AttributeValue>>> GetManyAsync(
        IEnumerable<Dictionary<string, AttributeValue>> keys, bool consistent = true, CancellationToken cancellationToken = default)
    {
        var found = new List<Dictionary<string, AttributeValue>>();
        var wanted = keys.ToList();
        for (var attempt = 0; wanted.Count > 0; attempt++)
        {
            if (attempt == BatchAttempts)
                throw new StoreBusy("The store left keys of a batch unread.");
            var request = new BatchGetItemRequest
            {
                RequestItems = new() { [Name] = new KeysAndAttributes { Keys = wanted, ConsistentRead = consistent } },
            };
            var response = await StoreFaults.Translate(() => client.BatchGetItemAsync(request, cancellationToken), cancellationToken);
            found.AddRange(response.Responses?.GetValueOrDefault(Name) ?? []);
            wanted = response.UnprocessedKeys?.GetValueOrDefault(Name)?.Keys ?? [];
        }

        return found;
    }

    /// <summary>Queries the table or an index; the table's name is filled in.</summary>
    public Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        request.TableName = Name;
        return StoreFaults.Translate(() => client.QueryAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Puts one item; the table's name is filled in.</summary>
    /// <exception cref="ConditionalCheckFailedException">Its condition failed.</exception>
    public Task<PutItemResponse> PutAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        request.TableName = Name;
        return StoreFaults.Translate(() => client.PutItemAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Updates one item; the table's name is filled in.</summary>
    /// <exception cref="ConditionalCheckFailedException">Its condition failed.</exception>
    public Task<UpdateItemResponse> UpdateAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        request.TableName = Name;
        return StoreFaults.Translate(() => client.UpdateItemAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Deletes one item; the table's name is filled in.</summary>
    /// <exception cref="ConditionalCheckFailedException">Its condition failed.</exception>
    public Task<DeleteItemResponse> DeleteAsync(DeleteItemRequest request, CancellationToken cancellationToken = default)
    {
        request.TableName = Name;
        return StoreFaults.Translate(() => client.DeleteItemAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Puts and deletes up to 25 items without conditions, each on its own.</summary>
    public async Task WriteManyAsync(IEnumerable<WriteRequest> requests, CancellationToken cancellationToken = default)
    {
        var wanted = requests.ToList();
        for (var attempt = 0; wanted.Count > 0; attempt++)
        {
            if (attempt == BatchAttempts)
                throw new StoreBusy("The store left items of a batch unwritten.");
            var request = new BatchWriteItemRequest { RequestItems = new() { [Name] = wanted } };
            var response = await StoreFaults.Translate(() => client.BatchWriteItemAsync(request, cancellationToken), cancellationToken);
            wanted = response.UnprocessedItems?.GetValueOrDefault(Name) ?? [];
        }
    }

    /// <summary>Writes all items or none.</summary>
    /// <returns>Null when all was written; else what each item's condition said, in order. Transient reasons are thrown instead.</returns>
    /// <exception cref="StoreBusy">Any item was in conflict or throttled: the answer says nothing about the others.</exception>
    public async Task<IReadOnlyList<CancellationReason>?> TransactAsync(
        List<TransactWriteItem> items, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = new TransactWriteItemsRequest { TransactItems = items };
            await StoreFaults.Translate(() => client.TransactWriteItemsAsync(request, cancellationToken), cancellationToken);
            return null;
        }
        catch (TransactionCanceledException refused)
        {
            return StoreFaults.Answers(refused);
        }
    }
}
