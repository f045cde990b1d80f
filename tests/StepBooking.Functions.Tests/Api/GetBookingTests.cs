using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class GetBookingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Id = "0f3d6a7e-3f0b-4c39-8a6b-6f1f6d2f8c55";

    [Fact]
    public async Task A_confirmed_booking_is_answered_whole()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        var answer = await desk.Get(Id);

        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal(
            $$"""{"id":"{{Id}}","status":"CONFIRMED","reference":"ABC234","userId":"alice","providerId":"indian-railways","offeringId":"{{ApiDesk.TrainId}}","seats":["1A","1B"],"from":"Delhi","to":"Mumbai","start":"2026-12-05T11:25:00Z","end":"2026-12-06T03:05:00Z","amount":570000,"currency":"INR","createdAt":"2026-12-03T12:00:00Z"}""",
            answer.Body);
    }

    [Theory]
    [InlineData("ABC234")]
    [InlineData("abc234")]
    [InlineData("0F3D6A7E-3F0B-4C39-8A6B-6F1F6D2F8C55")]
    public async Task It_is_found_by_its_reference_and_by_its_id_in_any_case(string id)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        Assert.Equal(Id, (await desk.Get(id)).Text("id"));
    }

    [Fact]
    public async Task A_pending_booking_says_until_when_its_seats_are_held()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Hold(desk);

        var answer = await desk.Get(Id);

        Assert.Equal(("PENDING", "2026-12-03T12:10:00.25Z"), (answer.Text("status"), answer.Text("holdUntil")));
    }

    [Fact]
    public async Task A_rejected_booking_says_why()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.WriteBooking(Id, "alice", "f", BookingStatus.Rejected, ("reason", Item.Map(new()
        {
            ["code"] = new("invalid"),
            ["field"] = new("seats[1]"),
            ["detail"] = new("1A stands here twice."),
        })));

        Assert.Equal("""{"code":"invalid","field":"seats[1]","detail":"1A stands here twice."}""", (await desk.Get(Id)).Json().GetProperty("reason").GetRawText());
    }

    [Theory]
    [InlineData("bert", null, null, 404)]
    [InlineData("bert", "clerks", null, 404)]
    [InlineData("bert", null, "another-provider", 404)]
    [InlineData("bert", null, "indian-railways", 200)]
    [InlineData("bert", "clerks,operators", null, 200)]
    [InlineData("alice", null, null, 200)]
    public async Task Customers_see_theirs_providers_theirs_and_operators_all(string sub, string? groups, string? provider, int status)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Confirm(desk);

        foreach (var id in (string[])[Id, "ABC234"])
        {
            var answer = await desk.Get(new Call("GET", "/bookings/{id}") { Id = id, Sub = sub, Groups = groups, Provider = provider });
            Assert.Equal(status, answer.StatusCode);
            if (status == 404)
                Assert.DoesNotContain("Retry-After", answer.Problem(404, "not-found").Headers.Keys);
        }
    }

    [Fact]
    public async Task Somebody_elses_pending_booking_is_not_waited_for()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Hold(desk);
        var before = desk.Clock.GetUtcNow();

        (await desk.Get(new Call("GET", "/bookings/{id}") { Id = Id, Sub = "bert", Query = new() { ["wait"] = "10" } })).Problem(404, "not-found");
        Assert.Equal(before, desk.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ZZZ999")]
    [InlineData("ABC-34")]
    public async Task What_is_neither_id_nor_a_reference_in_use_is_not_found_at_once(string id)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = desk.Clock.GetUtcNow();

        (await desk.Get(id, "10")).Problem(404, "not-found");
        Assert.Equal(before, desk.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("0", 2)]
    [InlineData("1", 2)]
    [InlineData("5", 5)]
    public async Task A_booking_that_is_not_there_is_waited_for_at_least_two_seconds(string? wait, int seconds)
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var before = desk.Clock.GetUtcNow();

        var answer = await desk.Get(Id, wait);

        Assert.Equal("1", answer.Problem(404, "not-found").Headers["Retry-After"]);
        Assert.Equal(TimeSpan.FromSeconds(seconds), desk.Clock.GetUtcNow() - before);
    }

    [Fact]
    public async Task A_row_that_comes_in_time_is_answered()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var start = desk.Clock.GetUtcNow();

        var answer = await desk.Get(Id, wait: null, async () =>
        {
            if (desk.Clock.GetUtcNow() - start >= TimeSpan.FromSeconds(1))
                await Hold(desk);
        });

        Assert.Equal((200, "PENDING"), (answer.StatusCode, answer.Text("status")));
    }

    [Fact]
    public async Task A_wait_ends_when_the_booking_is_no_longer_pending()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Hold(desk);
        var start = desk.Clock.GetUtcNow();

        var answer = await desk.Get(Id, "10", async () =>
        {
            if (desk.Clock.GetUtcNow() - start >= TimeSpan.FromSeconds(3))
                await Confirm(desk);
        });

        Assert.Equal("CONFIRMED", answer.Text("status"));
        Assert.InRange(desk.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public async Task A_wait_that_is_over_answers_what_there_is()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await Hold(desk);
        var start = desk.Clock.GetUtcNow();

        var answer = await desk.Get(Id, "10");

        Assert.Equal((200, "PENDING"), (answer.StatusCode, answer.Text("status")));
        Assert.Equal(TimeSpan.FromSeconds(10), desk.Clock.GetUtcNow() - start);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("soon")]
    public async Task A_wrong_wait_is_refused(string wait)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Get(Id, wait)).Problem(400, "invalid", "wait");
    }

    [Fact]
    public async Task Without_a_caller_nothing_is_shown()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.Get(new Call("GET", "/bookings/{id}") { Id = Id, Sub = null })).Problem(401, "unauthorized");
    }

    private static Task Hold(ApiDesk desk) => desk.WriteBooking(
        Id, "alice", "f", BookingStatus.Pending, ("phase", new("HELD")), ("until", Item.Time(new DateTimeOffset(2026, 12, 3, 12, 10, 0, 250, TimeSpan.Zero))));

    private static async Task Confirm(ApiDesk desk)
    {
        await desk.WriteBooking(
            Id, "alice", "f", BookingStatus.Confirmed,
            ("reference", new("ABC234")), ("amount", Item.Number(570000)), ("currency", new("INR")),
            ("until", Item.Time(new DateTimeOffset(2026, 12, 3, 12, 10, 0, TimeSpan.Zero))),
            ("start", Item.Time(new DateTimeOffset(2026, 12, 5, 11, 25, 0, TimeSpan.Zero))),
            ("end", Item.Time(new DateTimeOffset(2026, 12, 6, 3, 5, 0, TimeSpan.Zero))));
        var reference = Bookings.Keys.Reference("ABC234");
        reference["b"] = new(Id);
        await desk.Table.PutAsync(new() { Item = reference });
    }
}
