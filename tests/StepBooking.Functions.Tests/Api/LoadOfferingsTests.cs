using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class LoadOfferingsTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string NewId = "train-delhi-mumbai-2026-12-09";
    private static readonly string New = Documents.Train.Replace(ApiDesk.TrainId, NewId, StringComparison.Ordinal);

    [Fact]
    public async Task An_operator_writes_an_offering_and_writing_it_again_changes_nothing()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var created = await desk.Put(Put(NewId, New));
        var again = await desk.Put(Put(NewId, New));

        Assert.True(created.StatusCode == 201, created.Body);
        Assert.Equal("/offerings/" + NewId, created.Headers["Location"]);
        Assert.Equal((NewId, 200), (created.Text("id"), again.StatusCode));
        Assert.Equal(created.Body, again.Body);
    }

    [Theory]
    [InlineData(null, 403, "forbidden")]
    [InlineData("clerks", 403, "forbidden")]
    [InlineData("operators-to-be", 403, "forbidden")]
    public async Task Nobody_else_does(string? groups, int status, string type)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = await desk.CountItems();

        (await desk.Put(Put(NewId, New) with { Groups = groups })).Problem(status, type);
        (await desk.Put(Put(NewId, New) with { Sub = null })).Problem(401, "unauthorized");
        Assert.Equal(before, await desk.CountItems());
    }

    [Theory]
    [InlineData("""{"kind":"train"}""", "invalid", "provider")]
    [InlineData("[]", "invalid", "body")]
    [InlineData("{", "malformed", null)]
    [InlineData(Documents.Train, "invalid", "id")]
    public async Task A_wrong_document_names_its_field_and_leaves_no_trace(string body, string type, string? field)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = await desk.CountItems();

        (await desk.Put(Put(NewId, body))).Problem(400, type, field);
        Assert.Equal(before, await desk.CountItems());
    }

    [Fact]
    public async Task A_body_that_says_it_is_no_JSON_is_refused()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = await desk.CountItems();

        (await desk.Put(Put(NewId, New) with { ContentType = "text/plain" })).Problem(415, "unsupported-media-type");
        Assert.Equal(before, await desk.CountItems());
    }

    [Fact]
    public async Task A_plan_too_long_for_an_item_is_refused_and_does_not_keep_the_others()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        const string LongId = "train-long";

        var answer = await desk.LoadBatch(Batch(WithNames(LongId, 16_000), WithNames("train-at-the-limit", 8_192), New));

        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal("2", answer.Text("loaded"));
        var refused = Assert.Single(answer.Json().GetProperty("refused").EnumerateArray());
        Assert.Equal((LongId, "seats"), (refused.GetProperty("id").GetString(), refused.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_document_is_at_most_256_KB()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Put(Put(NewId, new string(' ', (256 * 1024) + 1)))).Problem(413, "too-large");
    }

    [Fact]
    public async Task What_would_be_another_offering_is_refused()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var moved = Documents.Train.Replace("Mumbai", "Pune", StringComparison.Ordinal);

        (await desk.Put(Put(ApiDesk.TrainId, moved))).Problem(400, "invalid", "stops[1].place");
    }

    [Fact]
    public async Task A_batch_says_what_became_of_each()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var moved = Documents.Slot.Replace("\"place\": \"Delhi\"", "\"place\": \"Pune\"", StringComparison.Ordinal);

        var answer = await desk.LoadBatch(Batch(New, Documents.Train, moved, New, """{"id":"bus-x","kind":"bus"}""", "7"));

        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal(("1", "1"), (answer.Text("loaded"), answer.Text("unchanged")));
        Assert.Equal(
            [(NewId, "id"), ("bus-x", "provider"), ("offerings[5]", "body"), (ApiDesk.SlotId, "place")],
            answer.Json().GetProperty("refused").EnumerateArray().Select(refusal => (refusal.GetProperty("id").GetString()!, refusal.GetProperty("field").GetString()!)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"offerings":{}}""")]
    public async Task What_is_no_batch_is_refused(string body)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.LoadBatch(body)).Problem(400, "invalid", "offerings");
        (await desk.LoadBatch(null)).Problem(400, "malformed");
    }

    /// <summary>A train with so many seats, each with the longest name that a seat may have.</summary>
    private static string WithNames(string id, int count)
    {
        var train = JsonNode.Parse(Documents.Train)!.AsObject();
        train["id"] = id;
        var classes = Enumerable.Range(0, count).Chunk(1000).Select(seats => (
            Name: $"c{seats[0]}",
            Seats: seats.Select(seat => (JsonNode)seat.ToString("D32", CultureInfo.InvariantCulture)).ToArray())).ToList();
        train["fares"] = new JsonArray([.. classes.Select(one => new JsonObject { ["class"] = one.Name, ["amount"] = 1 })]);
        train["seats"] = new JsonArray(
            [.. classes.Select(one => new JsonObject { ["class"] = one.Name, ["names"] = new JsonArray(one.Seats) })]);
        return train.ToJsonString();
    }

    private static Call Put(string id, string body) => new("PUT", "/offerings/{id}") { Id = id, Body = body, Groups = "operators" };

    private static string Batch(params string[] documents) =>
        $$"""{"offerings":[{{string.Join(',', documents)}}]}""";
}
