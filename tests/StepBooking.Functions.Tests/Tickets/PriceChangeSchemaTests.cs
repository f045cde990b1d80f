using System.Text.Json.Nodes;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Tickets;

/// <summary>What is published on the topic of price changes, by the schemas of docs/events.</summary>
public sealed class PriceChangeSchemaTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Theory]
    [InlineData("price-change-initiated")]
    [InlineData("price-change-processed")]
    public void The_example_of_a_schema_is_one_of_its_events(string name) =>
        Assert.Empty(JsonSchemaCheck.Violations(Schema(name), Schema(name)["x-example"]));

    [Theory]
    [InlineData("9.99")]
    [InlineData("20")]
    [InlineData("0")]
    public async Task Every_published_event_is_one_of_its_schema(string price)
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99}""");
        await desk.Reprice("1-A9", price);
        await desk.Deliver(desk.Topic.Messages[0]);

        Assert.Equal(2, desk.Topic.Messages.Count);
        Assert.Empty(JsonSchemaCheck.Violations(Schema("price-change-initiated"), JsonNode.Parse(desk.Topic.Messages[0])));
        Assert.Empty(JsonSchemaCheck.Violations(Schema("price-change-processed"), JsonNode.Parse(desk.Topic.Messages[1])));
        Assert.NotEmpty(JsonSchemaCheck.Violations(Schema("price-change-processed"), JsonNode.Parse(desk.Topic.Messages[0])));
    }

    private static JsonNode Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "events", name + ".json")))!;
}
