using Amazon.DynamoDBv2.Model;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Testing;

public sealed class DynamoDbFixtureTests(DynamoDbFixture store) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_table_has_its_keys_and_both_indexes()
    {
        var table = await store.CreateTableAsync();

        var described = (await table.Client.DescribeTableAsync(table.Name)).Table;

        Assert.Equal(["pk", "sk"], described.KeySchema.Select(key => key.AttributeName));
        Assert.Equal(["byCustomer", "due"], described.GlobalSecondaryIndexes.Select(index => index.IndexName).Order());
    }

    [Fact]
    public async Task What_is_written_is_read_and_seen_by_no_other_table()
    {
        var table = await store.CreateTableAsync();
        var other = await store.CreateTableAsync();
        var key = new Dictionary<string, AttributeValue> { ["pk"] = new("a"), ["sk"] = new("b") };

        await table.Client.PutItemAsync(table.Name, key);

        Assert.True((await table.Client.GetItemAsync(table.Name, key)).IsItemSet);
        Assert.False((await other.Client.GetItemAsync(other.Name, key)).IsItemSet);
    }
}
