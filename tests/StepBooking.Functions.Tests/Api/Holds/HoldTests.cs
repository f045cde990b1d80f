using StepBooking.Bookings.Bookings;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api.Holds;

/// <summary>What becomes of a hold: shown, extended, given back.</summary>
public sealed class HoldTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private const string Nowhere = "0f3d6a7e-3f0b-4c39-8a6b-6f1f6d2f8c55";

    [Fact]
    public async Task It_says_by_the_clock_alone_that_it_is_over()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();

        Assert.Equal("HELD", (await desk.Get(id.ToUpperInvariant())).Text("status"));
        desk.Wait();

        Assert.Equal("EXPIRED", (await desk.Get(id)).Text("status"));
        Assert.Equal(BookingPhase.Held, (await desk.Bookings.GetAsync(id))!.Phase);
    }

    [Fact]
    public async Task It_is_extended_by_a_whole_hold_from_now_up_to_three_in_all()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        (await desk.Extend(id)).Problem(409, "hold-limit");

        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((200, "2026-12-03T12:19:00Z"), await Extended(desk, id));
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((200, "2026-12-03T12:28:00Z"), await Extended(desk, id));
        desk.Desk.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal((200, "2026-12-03T12:30:00Z"), await Extended(desk, id));

        Assert.Contains("1800 seconds", (await desk.Extend(id)).Problem(409, "hold-limit").Text("detail"), StringComparison.Ordinal);
        Assert.Equal(409, (await desk.Place(key: "x", sub: "bob")).StatusCode);
    }

    [Fact]
    public async Task Over_it_is_not_extended_and_its_seats_are_free()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        desk.Wait();

        (await desk.Extend(id)).Problem(409, "hold-over");
        Assert.Equal(201, (await desk.Place(sub: "bob")).StatusCode);
        (await desk.Extend(id)).Problem(409, "hold-over");
    }

    [Fact]
    public async Task Given_back_twice_or_late_it_has_ended_once()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        var late = await desk.Held("""{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["2A"]}""", "late");

        var first = await desk.Release(id);
        Assert.Equal((204, null), (first.StatusCode, first.Body));
        Assert.Equal(204, (await desk.Release(id)).StatusCode);
        desk.Wait();
        Assert.Equal(204, (await desk.Release(late)).StatusCode);

        Assert.Equal("CANCELLED", (await desk.Get(id)).Text("status"));
        Assert.Equal("EXPIRED", (await desk.Get(late)).Text("status"));
        (await desk.Extend(id)).Problem(409, "hold-over");
        Assert.Equal(201, (await desk.Place(sub: "bob")).StatusCode);
    }

    [Fact]
    public async Task Others_and_what_is_no_hold_are_not_found()
    {
        await using var desk = await HoldDesk.Open(dynamo);
        var id = await desk.Held();
        await desk.Desk.WriteBooking(Nowhere, "alice", "f", BookingStatus.Confirmed);

        foreach (var (hold, sub) in new[] { (id, "bob"), (Nowhere, "alice"), ("no-uuid", "alice"), (Guid.NewGuid().ToString(), "alice") })
        {
            (await desk.Get(hold, sub)).Problem(404, "not-found");
            (await desk.Extend(hold, sub)).Problem(404, "not-found");
            (await desk.Release(hold, sub)).Problem(404, "not-found");
            (await desk.Book(hold, sub: sub)).Problem(hold == "no-uuid" ? 400 : 404, hold == "no-uuid" ? "invalid" : "not-found", hold == "no-uuid" ? "holdId" : null);
        }

        (await desk.Get(id, null)).Problem(401, "unauthorized");
        (await desk.Extend(id, null)).Problem(401, "unauthorized");
        (await desk.Release(id, null)).Problem(401, "unauthorized");
        Assert.Equal("HELD", (await desk.Get(id)).Text("status"));
    }

    private static async Task<(int Status, string? Until)> Extended(HoldDesk desk, string id)
    {
        var answer = await desk.Extend(id);
        return (answer.StatusCode, answer.Text("until"));
    }
}
