using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace StepBooking.Functions.Tests.Support;

/// <summary>
/// Counts write units by the published rule, for DynamoDB Local tells them wrongly: one a KB of the larger image, two in a
/// transaction, and one for each index entry written or removed.
/// </summary>
internal sealed class MeteredDynamoDb(Uri endpoint) : AmazonDynamoDBClient(
    new BasicAWSCredentials("local", "local"),
    new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 })
{
    private const int Kilobyte = 1024;

    public int Units { get; private set; }

    /// <summary>The largest booking seen, in bytes.</summary>
    public int LargestBooking { get; private set; }

    /// <summary>Whether every write is made twice and answered by the second: what a client does that lost the first answer.</summary>
    public bool RepeatsWrites { get; set; }

    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default) =>
        MeterAsync(request.TableName, [KeyOf(request.Item)], 1, () => base.PutItemAsync(request, cancellationToken));

    public override Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default) =>
        MeterAsync(request.TableName, [request.Key], 1, () => base.UpdateItemAsync(request, cancellationToken));

    public override Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
    {
        var keys = request.TransactItems.Select(item => item.Put is { } put ? KeyOf(put.Item) : item.Update?.Key ?? item.Delete.Key);
        var first = request.TransactItems[0];
        var table = first.Put?.TableName ?? first.Update?.TableName ?? first.Delete.TableName;
        return MeterAsync(table, [.. keys], 2, () => base.TransactWriteItemsAsync(request, cancellationToken));
    }

    private static Dictionary<string, AttributeValue> KeyOf(Dictionary<string, AttributeValue> item) =>
        Bookings.Keys.Of(item["pk"].S, item["sk"].S);

    private static int Entries(
        Dictionary<string, AttributeValue> before, Dictionary<string, AttributeValue> after, string hash, string range)
    {
        var (old, now) = (Entry(before, hash, range), Entry(after, hash, range));
        return old == now ? 0 : (old is null ? 0 : 1) + (now is null ? 0 : 1);
    }

    private static string? Entry(Dictionary<string, AttributeValue> item, string hash, string range) =>
        item.TryGetValue(hash, out var first) && item.TryGetValue(range, out var second) ? $"{first.S}/{second.N}" : null;

    private static int Size(Dictionary<string, AttributeValue> item) =>
        item.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Size(pair.Value));

    private static int Size(AttributeValue value) =>
        value.S is not null ? Encoding.UTF8.GetByteCount(value.S)
        : value.N is not null ? ((value.N.TrimStart('-').Length + 1) / 2) + 1
        : value.SS is { Count: > 0 } ? value.SS.Sum(Encoding.UTF8.GetByteCount)
        : value.M is not null && (value.M.Count > 0 || value.IsMSet) ? 3 + Size(value.M) + value.M.Count
        : value.L is not null && (value.L.Count > 0 || value.IsLSet) ? 3 + value.L.Sum(item => Size(item) + 1)
        : 1;

    private async Task<T> MeterAsync<T>(string table, List<Dictionary<string, AttributeValue>> keys, int factor, Func<Task<T>> write)
    {
        var before = await ImagesAsync(table, keys);
        if (RepeatsWrites)
            await write();
        var answer = await write();
        var after = await ImagesAsync(table, keys);
        foreach (var (old, now) in before.Zip(after))
        {
            var size = Math.Max(Size(old), Size(now));
            if (now.TryGetValue("sk", out var sort) && sort.S == "B")
                LargestBooking = Math.Max(LargestBooking, size);
            Units += factor * ((size + Kilobyte - 1) / Kilobyte);
            Units += Entries(old, now, "customer", "placed") + Entries(old, now, "dueShard", "dueAt");
        }

        return answer;
    }

    private async Task<List<Dictionary<string, AttributeValue>>> ImagesAsync(string table, List<Dictionary<string, AttributeValue>> keys)
    {
        var images = new List<Dictionary<string, AttributeValue>>();
        foreach (var key in keys)
        {
            var answer = await GetItemAsync(new GetItemRequest { TableName = table, Key = key, ConsistentRead = true });
            images.Add(answer.Item ?? []);
        }

        return images;
    }
}
