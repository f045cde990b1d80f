using System.Text.Json.Nodes;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Store;

/// <summary><c>AWS::DynamoDB::Table</c>. Point-in-time recovery is taken as declared; streams stay off, because they slow DynamoDB Local down.</summary>
internal sealed class TableType(DynamoDbLocalClient local, TableRegistry tables) : IResourceType
{
    private static readonly string[] Copied =
        ["AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "LocalSecondaryIndexes"];

    /// <inheritdoc/>
    public string Type => "AWS::DynamoDB::Table";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("TableName", 255);
        var described = await local.Call("DescribeTable", new JsonObject { ["TableName"] = name }, cancellationToken);
        if (described is null)
            await local.Call("CreateTable", Request(name, resource.Properties), cancellationToken);
        else
            Compare(resource, described["Table"]!.AsObject());
        await ExpireBy((string?)resource.Properties["TimeToLiveSpecification"]?["AttributeName"], name, cancellationToken);
        tables.Add(name, HashKey(resource.Properties));
        return new DeployedResource(name, new Dictionary<string, string> { ["Arn"] = TableRegistry.Arn(name) });
    }

    private static JsonObject Request(string name, JsonObject properties)
    {
        var request = new JsonObject { ["TableName"] = name, ["BillingMode"] = "PAY_PER_REQUEST" };
        foreach (var property in Copied)
        {
            if (properties[property] is { } value)
                request[property] = value.DeepClone();
        }

        return request;
    }

    private static string HashKey(JsonObject properties) =>
        (string)properties["KeySchema"]!.AsArray().First(key => (string?)key!["KeyType"] == "HASH")!["AttributeName"]!;

    private static void Compare(ResourceDeclaration resource, JsonObject table)
    {
        if (Shape(resource.Properties) == Shape(table))
            return;
        throw new StartUpException(
            $"The table of {resource.Path} in the data folder has other keys or indexes than the template declares: give another folder with --data, or delete this one.");
    }

    private static string Shape(JsonObject table)
    {
        var indexes = (table["GlobalSecondaryIndexes"] as JsonArray ?? [])
            .Select(index => $"{index!["IndexName"]}:{Keys(index)}:{index["Projection"]?["ProjectionType"]}")
            .Order(StringComparer.Ordinal);
        return $"{Keys(table)}|{string.Join('|', indexes)}";
    }

    private static string Keys(JsonNode keyed) => string.Join(',', keyed["KeySchema"]!.AsArray()
        .OrderBy(key => (string?)key!["KeyType"], StringComparer.Ordinal)
        .Select(key => (string?)key!["AttributeName"]));

    private async Task ExpireBy(string? attribute, string table, CancellationToken cancellationToken)
    {
        if (attribute is null)
            return;
        var now = await local.Call("DescribeTimeToLive", new JsonObject { ["TableName"] = table }, cancellationToken);
        if ((string?)now?["TimeToLiveDescription"]?["AttributeName"] == attribute)
            return;
        await local.Call("UpdateTimeToLive", new JsonObject
        {
            ["TableName"] = table,
            ["TimeToLiveSpecification"] = new JsonObject { ["Enabled"] = true, ["AttributeName"] = attribute },
        }, cancellationToken);
    }
}
