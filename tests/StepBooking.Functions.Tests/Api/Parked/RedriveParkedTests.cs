using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Api.Parked;

public sealed class RedriveParkedTests : ParkedTest
{
    private const string Cid = "0123456789ab";

    [Fact]
    public async Task What_failed_goes_on_from_where_it_failed()
    {
        var input = await ParkedBookingAsync();

        var answer = await Redrive(input.BookingId!);

        Assert.True(answer.StatusCode == 202, answer.Body);
        Assert.Equal($$"""{"bookingId":"{{input.BookingId}}","redriven":["{{input.BookingId}}"],"running":[],"started":[]}""", answer.Body);
        Assert.Equal([input.BookingId!], Machines.Redriven);
        var booking = await BookingOf(input);
        Assert.False(booking.IsParked);
        Assert.True(booking.DueAt > Desk.Clock.GetUtcNow());
        Assert.Equal(("operator olga", "redrive", null), (booking.Trail[^1].By, booking.Trail[^1].Why, booking.Trail[^1].Execution));
    }

    [Fact]
    public async Task What_succeeded_is_finished_by_a_recovery()
    {
        var input = await ParkedNoticeAsync();

        var answer = await Redrive(input.BookingId!);

        Assert.Equal((202, input.BookingId + "-r1"), (answer.StatusCode, Started(answer)));
        Assert.Contains(input.BookingId + "-r1", Machines.Of("recovery").Keys);
        Assert.False((await BookingOf(input)).IsParked);
        Assert.Empty(Machines.Redriven);
    }

    [Fact]
    public async Task What_is_too_old_or_gone_is_finished_by_a_recovery()
    {
        var old = await ParkedBookingAsync();
        Machines.Age("booking", old.BookingId!);

        Assert.Equal(old.BookingId + "-r1", Started(await Redrive(old.BookingId!)));
    }

    [Fact]
    public async Task Its_reference_names_it_as_well()
    {
        var input = await ParkedNoticeAsync();

        var answer = await Redrive((await BookingOf(input)).Reference!.ToLowerInvariant());

        Assert.Equal(input.BookingId, answer.Text("bookingId"));
    }

    [Fact]
    public async Task Redriven_again_at_once_it_starts_nothing_more()
    {
        var input = await ParkedBookingAsync();
        await Redrive(input.BookingId!);

        var again = await Redrive(input.BookingId!);

        Assert.Equal((202, $"""["{input.BookingId}"]"""), (again.StatusCode, again.Json().GetProperty("running").GetRawText()));
        Assert.Single(Machines.Redriven);
        Assert.Empty(Machines.Of("recovery"));
    }

    [Fact]
    public async Task Of_two_operators_at_once_one_redrives()
    {
        var input = await ParkedBookingAsync();

        var answers = await Task.WhenAll(Redrive(input.BookingId!), Redrive(input.BookingId!));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is 202 or 409, answer.Body));
        Assert.Single(Machines.Redriven);
        Assert.Empty(Machines.Of("recovery"));
    }

    [Fact]
    public async Task Where_it_failed_half_way_the_same_call_finishes_it()
    {
        var input = await ParkedBookingAsync();
        Machines.Broken = "RedriveExecution";
        (await Redrive(input.BookingId!)).Problem(503, "unavailable");
        Assert.False((await BookingOf(input)).IsParked);

        Machines.Broken = null;

        Assert.Equal(202, (await Redrive(input.BookingId!)).StatusCode);
        Assert.Single(Machines.Redriven);
    }

    [Fact]
    public async Task Nothing_changes_while_Step_Functions_cannot_be_asked()
    {
        var input = await ParkedBookingAsync();
        Machines.Broken = "DescribeExecution";

        (await Redrive(input.BookingId!)).Problem(503, "unavailable");

        Assert.True((await BookingOf(input)).IsParked);
    }

    [Fact]
    public async Task What_is_not_parked_or_not_there_is_refused()
    {
        var input = await ConfirmedAsync();

        (await Redrive(input.BookingId!)).Problem(409, "not-parked");
        (await Redrive(Guid.NewGuid().ToString())).Problem(404, "not-found");
        (await Redrive("nonsense")).Problem(404, "not-found");
        (await Redrive(input.BookingId!, groups: "clerks")).Problem(403, "forbidden");
    }

    [Fact]
    public async Task Its_recoveries_are_counted_anew()
    {
        var input = await ParkedNoticeAsync();
        for (var round = 1; round <= 3; round++)
        {
            var answer = await Redrive(input.BookingId!);
            Assert.Equal($"{input.BookingId}-r{round}", Started(answer));
            Machines.Put("recovery", $"{input.BookingId}-r{round}", "SUCCEEDED");
            await Desk.Store.ParkAsync(await BookingOf(input), [Debt.Note]);
        }

        var booking = await BookingOf(input);
        Assert.Equal((3, 2), (booking.Recoveries, booking.RecoveriesAtRedrive));
    }

    [Fact]
    public async Task A_cancellation_that_nobody_started_is_started_beside_what_else_is_owed()
    {
        var input = await ParkedNoticeAsync();
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Assert.True(await Desk.Store.GiveUpAsync((await Desk.Store.TakeUpAsync(await BookingOf(input)))!));

        var answer = await Redrive(input.BookingId!);

        var started = answer.Json().GetProperty("started").EnumerateArray().Select(each => each.GetString());
        Assert.Equal([$"{input.BookingId}-c-{Cid}-3", $"{input.BookingId}-r2"], started);
        Assert.Equal([$"{input.BookingId}-c-{Cid}-3"], Machines.Of("cancellation").Keys);
        Assert.Equal([$"{input.BookingId}-r2"], Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task A_cancellation_that_runs_is_named_and_no_recovery_started_for_it()
    {
        var input = await ParkedNoticeAsync();
        await Desk.Store.SettleAsync(await BookingOf(input), Debt.Note);
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Machines.Put("cancellation", $"{input.BookingId}-c-{Cid}", "RUNNING");
        Assert.True(await Desk.Store.GiveUpAsync((await Desk.Store.TakeUpAsync(await BookingOf(input)))!));

        var answer = await Redrive(input.BookingId!);

        Assert.Equal(
            $$"""{"bookingId":"{{input.BookingId}}","redriven":[],"running":["{{input.BookingId}}-c-{{Cid}}"],"started":[]}""", answer.Body);
        Assert.Empty(Machines.Of("recovery"));
    }

    private static string? Started(APIGatewayProxyResponse answer) =>
        Assert.Single(answer.Json().GetProperty("started").EnumerateArray()).GetString();
}
