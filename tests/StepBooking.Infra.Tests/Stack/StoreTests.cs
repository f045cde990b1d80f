using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Stack;

public sealed class StoreTests
{
    private static Resource Table => Resource.At("Store/Table");

    [Fact]
    public void The_table_is_on_demand_restorable_and_kept()
    {
        Assert.Equal("PAY_PER_REQUEST", Readable.Of(Table.Properties["BillingMode"]));
        Assert.True(Table.Properties["PointInTimeRecoverySpecification"]!["PointInTimeRecoveryEnabled"]!.GetValue<bool>());
        Assert.Equal("ttl", Readable.Of(Table.Properties["TimeToLiveSpecification"]!["AttributeName"]));
        Assert.Equal("Retain", Readable.Of(Table.Declaration["DeletionPolicy"]));
        Assert.Equal("Retain", Readable.Of(Table.Declaration["UpdateReplacePolicy"]));
        Assert.False(Table.Properties.ContainsKey("StreamSpecification"));
        Assert.False(Table.Properties.ContainsKey("TableName"));
    }

    [Fact]
    public void Its_keys_and_indexes_are_these()
    {
        Assert.Equal("pk HASH, sk RANGE", Keys(Table.Properties));
        Assert.Equal(
            ["byCustomer: customer HASH, placed RANGE, KEYS_ONLY", "due: dueShard HASH, dueAt RANGE, KEYS_ONLY"],
            Table.Properties["GlobalSecondaryIndexes"]!.AsArray().Select(index =>
                $"{index!["IndexName"]}: {Keys(index.AsObject())}, {index["Projection"]!["ProjectionType"]}"));
        Assert.Equal(
            ["customer S", "dueAt N", "dueShard S", "pk S", "placed N", "sk S"],
            Table.Properties["AttributeDefinitions"]!.AsArray()
                .Select(each => $"{each!["AttributeName"]} {each["AttributeType"]}")
                .Order());
    }

    private static string Keys(JsonObject declaration) => string.Join(
        ", ", declaration["KeySchema"]!.AsArray().Select(key => $"{key!["AttributeName"]} {key["KeyType"]}"));
}
