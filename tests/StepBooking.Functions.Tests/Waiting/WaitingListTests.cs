using StepBooking.Functions.Tests.Api;

namespace StepBooking.Functions.Tests.Waiting;

public sealed class WaitingListTests : WaitingTest
{
    [Fact]
    public async Task For_a_sold_out_offering_a_customer_can_queue()
    {
        await SoldOutAsync();

        var first = await Join("alice", """{"quantity": 2}""");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Join("bob", """{"class": "front"}""");

        Assert.True(first.StatusCode == 201, first.Body);
        Assert.Equal($"/dev/offerings/{BusId}/waiting-list", first.Headers["Location"]);
        Assert.Equal(("WAITING", "1", "2"), (first.Text("status"), first.Text("place"), first.Text("quantity")));
        Assert.Equal(("WAITING", "2", "front"), (second.Text("status"), second.Text("place"), second.Text("class")));
        Assert.Equal(second.Body, (await Show("bob")).Body);
    }

    [Fact]
    public async Task A_class_or_wanted_seats_can_be_waited_for_while_others_are_free()
    {
        await SoldOutAsync("1");

        Assert.Equal(201, (await Join("alice", """{"class": "front"}""")).StatusCode);
        Assert.Equal(201, (await Join("bob", """{"seats": ["1"]}""")).StatusCode);
    }

    [Theory]
    [InlineData("{}", "Free right now: 2. Hold or book them.")]
    [InlineData("""{"quantity": 2, "class": "rear"}""", "Free right now: 2, 3. Hold or book them.")]
    [InlineData("""{"seats": ["3"]}""", "Free right now: 3. Hold or book them.")]
    public async Task Where_such_seats_are_free_there_is_nothing_to_wait_for(string body, string detail)
    {
        await SoldOutAsync("1");

        Assert.Equal(detail, (await Join("alice", body)).Problem(409, "seats-free").Text("detail"));
        (await Show("alice")).Problem(404, "not-found");
    }

    [Fact]
    public async Task A_journey_is_waited_for_on_its_own_legs()
    {
        await HoldBody("zoe", $$"""{"offeringId":"{{BusId}}","seats":["1","2","3"],"from":"Delhi","to":"Mathura"}""");

        (await Join("alice", """{"from": "Mathura", "to": "Agra"}""")).Problem(409, "seats-free");
        Assert.Equal(201, (await Join("alice", """{"from": "Delhi", "to": "Mathura"}""")).StatusCode);
        Assert.Equal(201, (await Join("bob")).StatusCode);
    }

    [Fact]
    public async Task A_customer_has_one_place_however_often_it_is_asked_for()
    {
        await SoldOutAsync();
        var first = await Join("alice", """{"seats": ["2", "3"]}""");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join("bob");

        var again = await Join("alice", """{"seats": ["3", "2"]}""");
        (await Join("alice")).Problem(409, "waiting-already");

        Assert.Equal((200, first.Body), (again.StatusCode, again.Body));
        Assert.Equal(2, await Places.CountAsync(BusId));
    }

    [Fact]
    public async Task Of_many_calls_of_one_customer_at_once_one_takes_a_place()
    {
        await SoldOutAsync();

        await AtOnceAsync(6, () => Join("alice"));

        Assert.Equal(1, await Places.CountAsync(BusId));
        Assert.Equal("alice", Assert.Single(await Places.ListAsync(BusId)).Customer);
    }

    [Theory]
    [InlineData("""{"quantity": 4}""", "quantity")]
    [InlineData("""{"class": "roof"}""", "class")]
    [InlineData("""{"seats": ["9"]}""", "seats[0]")]
    [InlineData("""{"nights": ["2026-12-24"]}""", "nights")]
    [InlineData("""{"from": "Goa"}""", "from")]
    [InlineData("""{"price": 1}""", "price")]
    public async Task Bad_input_names_its_field_and_takes_no_place(string body, string field)
    {
        await SoldOutAsync();

        (await Join("alice", body)).Problem(400, "invalid", field);

        Assert.Empty(await Places.ListsAsync());
    }

    [Fact]
    public async Task What_does_not_exist_or_has_begun_is_not_waited_for()
    {
        await SoldOutAsync();

        (await Join("alice", offering: "bus-nowhere")).Problem(404, "not-found");
        Desk.Clock.Advance(new DateTimeOffset(2026, 12, 5, 6, 0, 0, TimeSpan.Zero) - Desk.Clock.GetUtcNow());
        (await Join("alice")).Problem(400, "invalid", "offeringId");
    }

    [Fact]
    public async Task Who_leaves_gives_the_place_up_and_may_join_again_at_the_end()
    {
        await SoldOutAsync();
        await Join("alice");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join("bob");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(204, (await Leave("alice")).StatusCode);
        (await Leave("alice")).Problem(404, "not-found");
        Assert.Equal(("WAITING", "1", ""), await StandsAsync("bob"));
        Assert.Equal("2", (await Join("alice")).Text("place"));
    }

    [Fact]
    public async Task A_place_is_its_customers_alone()
    {
        await SoldOutAsync();
        await Join("alice");

        (await Show("bob")).Problem(404, "not-found");
        (await Leave("bob")).Problem(404, "not-found");
        Assert.Equal(("WAITING", "1", ""), await StandsAsync("alice"));
    }
}
