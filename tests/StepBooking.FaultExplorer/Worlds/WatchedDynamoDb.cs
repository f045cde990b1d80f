using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using StepBooking.FaultExplorer.Controls;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The store's client: DynamoDB Local answers, and each write is a moment at which a fault can strike.</summary>
internal sealed class WatchedDynamoDb(Uri endpoint, World world) : AmazonDynamoDBClient(
    new BasicAWSCredentials("local", "local"),
    new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 })
{
    private UpdateItemRequest? _keptBack;
    private bool _isMade;

    /// <summary>Makes the write that a control kept back, if there is one.</summary>
    public async Task WriteKeptBack()
    {
        if (_keptBack is not { } update)
            return;
        _keptBack = null;
        await UpdateItemAsync(update);
    }

    public override async Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await world.Pump.Outside(() => base.GetItemAsync(request, cancellationToken));
        if (answer.IsItemSet)
            world.Control?.Read?.Invoke(world.StepNow, answer.Item);
        return answer;
    }

    public override Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default) =>
        world.Pump.Outside(() => base.BatchGetItemAsync(request, cancellationToken));

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default) =>
        world.Pump.Outside(() => base.QueryAsync(request, cancellationToken));

    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        world.Items.Touch(request.Item);
        var text = WriteText.Of(request);
        world.Control?.Apply(world.StepNow, request);
        return world.Write(text, () => base.PutItemAsync(request, cancellationToken));
    }

    public override async Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        world.Items.Touch(request.Key);
        if (world.Control is { } control && IsLeftOut(control, request))
            return new UpdateItemResponse { Attributes = await Standing(request.Key, control.PretendsStopped, cancellationToken) };
        var text = WriteText.Of(request);
        world.Control?.Apply(world.StepNow, request);
        return await world.Write(text, () => base.UpdateItemAsync(request, cancellationToken));
    }

    public override Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default)
    {
        world.Items.Touch(request.Key);
        return world.Write($"delete {WriteText.Key(request.Key)}", () => base.DeleteItemAsync(request, cancellationToken));
    }

    public override Task<BatchWriteItemResponse> BatchWriteItemAsync(BatchWriteItemRequest request, CancellationToken cancellationToken = default)
    {
        foreach (var write in request.RequestItems.Values.SelectMany(writes => writes))
            world.Items.Touch(write.PutRequest?.Item ?? write.DeleteRequest.Key);
        return world.Pump.Outside(() => base.BatchWriteItemAsync(request, cancellationToken));
    }

    public override async Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
    {
        foreach (var item in request.TransactItems)
            world.Items.Touch(item.Put?.Item ?? item.Update?.Key ?? item.Delete?.Key ?? item.ConditionCheck.Key);
        var text = string.Join(" + ", request.TransactItems.Select(WriteText.Of));
        world.Control?.Apply(world.StepNow, request);
        var answer = new TransactWriteItemsResponse();
        foreach (var part in world.Control.Parts(world.StepNow, request))
            answer = await world.Write(text, () => base.TransactWriteItemsAsync(part, cancellationToken));
        return answer;
    }

    private bool IsLeftOut(Control control, UpdateItemRequest request)
    {
        if (control.KeepsBack?.Invoke(world.StepNow, request.UpdateExpression) == true && _keptBack is null && !_isMade)
        {
            _isMade = true;
            _keptBack = request;
            return true;
        }

        return control.LeavesOut?.Invoke(world.StepNow, request.ConditionExpression ?? string.Empty) == true;
    }

    private async Task<Dictionary<string, AttributeValue>> Standing(
        Dictionary<string, AttributeValue> key, bool asStopped, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = world.TableName, Key = key, ConsistentRead = true };
        var item = (await world.Pump.Outside(() => base.GetItemAsync(request, cancellationToken))).Item ?? [];
        if (asStopped)
        {
            item["phase"] = new AttributeValue("UNDOING");
            item["owes"] = new AttributeValue { SS = ["pay", "seats"] };
        }

        return item;
    }
}
