using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class GetSeatsTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task Every_seat_says_what_it_is_what_it_costs_and_whether_it_can_be_had()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Give(desk, "1A", null);
        await Give(desk, "2A", desk.Clock.GetUtcNow().AddMinutes(1));
        await Give(desk, "3A", desk.Clock.GetUtcNow().AddMinutes(-1));

        var answer = await desk.Seats(ApiDesk.TrainId, new() { ["from"] = "Delhi", ["to"] = "Mumbai" });

        Assert.Equal(
            """{"seat":"1A","class":"2A","price":285000,"status":"taken"}""",
            answer.Json().GetProperty("items")[0].GetRawText());
        Assert.Equal(
            ["taken", "held", "free", "free", "free", "free", "free", "free"],
            answer.Ids("status"));
        Assert.Equal(["1A", "2A", "3A", "4A", "1B", "2B", "3B", "4B"], answer.Ids("seat"));
    }

    [Theory]
    [InlineData(ApiDesk.TrainId, "from", "Pune")]
    [InlineData(ApiDesk.TrainId, "from", "Mumbai")]
    [InlineData(ApiDesk.TrainId, "to", "Delhi")]
    [InlineData(ApiDesk.SlotId, "from", "Delhi")]
    [InlineData(ApiDesk.SlotId, "to", "Delhi")]
    public async Task A_way_that_it_does_not_go_is_refused(string id, string name, string value)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Seats(id, new() { [name] = value })).Problem(400, "invalid", name);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Seats("train-nowhere")).Problem(404, "not-found");
    }

    private static async Task Give(ApiDesk desk, string seat, DateTimeOffset? until)
    {
        var owner = new Dictionary<string, AttributeValue> { ["b"] = new("somebody") };
        if (until is not null)
            owner["u"] = Item.Time(until.Value);
        var item = Keys.Seat(ApiDesk.TrainId, seat);
        item["l0"] = Item.Map(owner);
        await desk.Table.PutAsync(new PutItemRequest { Item = item });
    }
}
