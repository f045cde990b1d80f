using StepBooking.Bookings.Bookings;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class ListBookingsTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task Pages_show_the_callers_own_bookings_newest_first_and_lose_none()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var ids = await Book(desk, "alice", 5);
        await Book(desk, "bert", 2);

        var seen = new List<string?>();
        Dictionary<string, string> query = new() { ["limit"] = "2" };
        for (string? next = ""; next is not null;)
        {
            var page = await desk.List("alice", query);
            Assert.True(page.StatusCode == 200, page.Body);
            seen.AddRange(page.Ids());
            next = page.Text("next");
            query["next"] = next ?? "";
        }

        Assert.Equal(ids.Reverse<string>(), seen);
    }

    [Fact]
    public async Task A_booking_is_listed_with_what_its_offering_says()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Book(desk, "alice", 1);

        var booking = (await desk.List("alice")).Json().GetProperty("items")[0];

        Assert.Equal(("indian-railways", "Delhi"), (booking.GetProperty("providerId").GetString(), booking.GetProperty("from").GetString()));
    }

    [Fact]
    public async Task Who_has_none_gets_an_empty_list()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        Assert.Equal("""{"items":[]}""", (await desk.List("alice")).Body);
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "51")]
    [InlineData("limit", "many")]
    [InlineData("next", "nonsense")]
    [InlineData("next", "!")]
    [InlineData("next", "AAAAAAAAAAAAAAAA")]
    public async Task A_wrong_parameter_is_refused(string name, string value)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.List("alice", new() { [name] = value })).Problem(400, "invalid", name);
    }

    [Fact]
    public async Task Another_callers_next_is_refused()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Book(desk, "alice", 2);
        var next = (await desk.List("alice", new() { ["limit"] = "1" })).Text("next")!;

        (await desk.List("bert", new() { ["next"] = next })).Problem(400, "invalid", "next");
    }

    private static async Task<List<string>> Book(ApiDesk desk, string customer, int count)
    {
        var ids = new List<string>();
        for (var number = 0; number < count; number++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
            ids.Add(Guid.NewGuid().ToString());
            await desk.WriteBooking(ids[^1], customer, "f", BookingStatus.Confirmed);
        }

        return ids;
    }
}
