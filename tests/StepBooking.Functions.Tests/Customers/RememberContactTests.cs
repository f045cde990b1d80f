using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.TestUtilities;
using Amazon.Runtime;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Customers;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Customers;

public sealed class RememberContactTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static readonly string Event = File.ReadAllText(Path.Combine(Repository.Root, "tests", "events", "RememberContact.json"));
    private readonly TestLambdaContext context = new();

    private string Log => ((TestLambdaLogger)context.Logger).Buffer.ToString();

    private static string Sub => JsonNode.Parse(Event)!["request"]!["userAttributes"]!["sub"]!.GetValue<string>();

    [Fact]
    public async Task Verified_addresses_are_remembered_and_the_event_comes_back_as_it_was()
    {
        var (table, store) = await Empty();

        var answer = await Function(table).RememberContact(Json(Event), context);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Event), JsonNode.Parse(answer.GetRawText())), answer.GetRawText());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("response").GetProperty("claimsOverrideDetails").ValueKind);
        Assert.Equal(new Contact { Sub = Sub, Email = "alice@example.com", Phone = "+911234567890", Language = "en" }, await store.GetAsync(Sub));
        Assert.DoesNotContain("alice@", Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task Who_signs_in_for_a_provider_is_whom_the_provider_is_reached_by(string? provider, bool isRemembered)
    {
        var (table, store) = await Empty();
        var trigger = JsonNode.Parse(Event)!;
        if (provider is not null)
            trigger["request"]!["userAttributes"]!["custom:provider"] = provider;

        await Function(table).RememberContact(Json(trigger.ToJsonString()), context);

        Assert.Equal(isRemembered ? "alice@example.com" : null, (await store.GetOfProviderAsync(provider ?? "anna"))?.Email);
        Assert.NotNull(await store.GetAsync(Sub));
    }

    [Theory]
    [InlineData("email_verified", "false", "email")]
    [InlineData("email_verified", null, "email")]
    [InlineData("email", "no address", "email")]
    [InlineData("phone_number_verified", "false", "phone")]
    [InlineData("phone_number", "0123", "phone")]
    [InlineData("locale", null, "language")]
    public async Task Only_what_is_verified_and_an_address_is_kept(string attribute, string? value, string missing)
    {
        var (table, _) = await Empty();
        var trigger = JsonNode.Parse(Event)!;
        var attributes = trigger["request"]!["userAttributes"]!.AsObject();
        attributes.Remove(attribute);
        if (value is not null)
            attributes[attribute] = value;

        await Function(table).RememberContact(Json(trigger.ToJsonString()), context);

        var item = await new BookingTable(table.Client, table.Name).GetAsync(Bookings.Keys.Contact(Sub));
        Assert.Equal(new[] { "email", "language", "phone" }.Except([missing]), item!.Keys.Except(["pk", "sk"]).Order());
    }

    [Fact]
    public async Task A_sign_in_that_changes_nothing_writes_nothing()
    {
        var (table, store) = await Empty();
        await Function(table).RememberContact(Json(Event), context);
        await table.Client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = table.Name,
            Key = Bookings.Keys.Contact(Sub),
            UpdateExpression = "SET untouched = :yes",
            ExpressionAttributeValues = new() { [":yes"] = new() { BOOL = true } },
        });

        await Function(table).RememberContact(Json(Event), context);

        Assert.Contains("untouched", (await new BookingTable(table.Client, table.Name).GetAsync(Bookings.Keys.Contact(Sub)))!.Keys);
        Assert.NotNull(await store.GetAsync(Sub));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"request":7,"response":{"x":1,"claimsOverrideDetails":{"y":2}}}""")]
    [InlineData("""{"request":{"userAttributes":{"sub":7}}}""")]
    public async Task An_event_that_is_none_is_answered_all_the_same(string trigger)
    {
        var (table, _) = await Empty();

        var answer = await Function(table).RememberContact(Json(trigger), context);

        if (answer.ValueKind == JsonValueKind.Object)
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("response").GetProperty("claimsOverrideDetails").ValueKind);
        Assert.Empty((await table.Client.ScanAsync(new ScanRequest { TableName = table.Name })).Items ?? []);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_keeps_nobody_from_signing_in()
    {
        using var nowhere = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var answer = await Function(new TestTable(nowhere, "nowhere")).RememberContact(Json(Event), context);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Event), JsonNode.Parse(answer.GetRawText())));
        Assert.Contains("StoreBusy", Log, StringComparison.Ordinal);
        Assert.DoesNotContain("alice@", Log, StringComparison.Ordinal);
    }

    private static RememberContactFunction Function(TestTable table) => new(new ContactStore(new BookingTable(table.Client, table.Name)));

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private async Task<(TestTable Table, ContactStore Store)> Empty()
    {
        var table = await dynamo.CreateTableAsync();
        return (table, new ContactStore(new BookingTable(table.Client, table.Name)));
    }
}
