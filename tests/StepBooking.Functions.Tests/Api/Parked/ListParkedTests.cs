using StepBooking.Functions.Api;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Api.Parked;

public sealed class ListParkedTests : ParkedTest
{
    [Fact]
    public async Task It_says_what_is_owed_since_when_and_what_can_be_redriven()
    {
        var input = await ParkedBookingAsync();
        var since = Desk.Clock.GetUtcNow();
        Desk.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await List();

        var item = Assert.Single(answer.Json().GetProperty("items").EnumerateArray().ToList());
        Assert.Equal((input.BookingId, "REJECTED"), (item.GetProperty("bookingId").GetString(), item.GetProperty("status").GetString()));
        Assert.Equal("""["note","pay","seats"]""", item.GetProperty("owes").GetRawText());
        Assert.Equal("declined", item.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(since, item.GetProperty("since").GetDateTimeOffset());
        var execution = Assert.Single(item.GetProperty("executions").EnumerateArray().ToList());
        Assert.Equal((input.BookingId, "FAILED", true), (
            execution.GetProperty("name").GetString(), execution.GetProperty("status").GetString(), execution.GetProperty("redrivable").GetBoolean()));
    }

    [Fact]
    public async Task An_outcome_that_nobody_knows_is_unknown_once_its_claim_is_old()
    {
        var input = await ParkedNoticeAsync();
        await ClaimAsync(input);

        Assert.Contains("""{"notice":"CONFIRMED","email":"sending","sms":"skipped"}""", (await List()).Body, StringComparison.Ordinal);
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("""{"notice":"CONFIRMED","email":"unknown","sms":"skipped"}""", (await List()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paged_the_longest_waiting_first()
    {
        var ids = new List<string?>();
        foreach (var seat in (string[])["1A", "1B", "2A"])
        {
            ids.Add((await ParkedBookingAsync(Inputs.Train(seats: [seat]))).BookingId);
            Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await List(new() { ["limit"] = "2" });
        var second = await List(new() { ["limit"] = "2", ["next"] = first.Text("next")! });

        Assert.Equal(ids, first.Ids("bookingId").Concat(second.Ids("bookingId")));
        Assert.Null(second.Text("next"));
    }

    [Fact]
    public async Task It_can_be_read_while_Step_Functions_cannot()
    {
        var input = await ParkedBookingAsync();
        Machines.Broken = "DescribeExecution";

        var answer = await List();

        Assert.Equal(200, answer.StatusCode);
        Assert.Contains(input.BookingId!, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("executions", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999_3f0c1d9e-1f7e-4c39-9f0e-0d7b9a4b2c11")]
    [InlineData("9223372036854775808_3f0c1d9e-1f7e-4c39-9f0e-0d7b9a4b2c11")]
    [InlineData("1_nonsense")]
    [InlineData("1")]
    public async Task A_forged_next_is_refused(string position)
    {
        await ParkedBookingAsync();

        (await List(new() { ["next"] = PageToken.Write("parked", position)! })).Problem(400, "invalid", "next");
    }

    [Fact]
    public async Task Step_Functions_is_asked_no_more_once_it_did_not_answer()
    {
        foreach (var seat in (string[])["1A", "1B", "2A"])
            await ParkedBookingAsync(Inputs.Train(seats: [seat]));
        Machines.Broken = "DescribeExecution";

        var answer = await List();

        Assert.Equal(3, answer.Ids("bookingId").Count);
        Assert.Single(Machines.Asked, "DescribeExecution");
    }

    [Fact]
    public async Task It_is_empty_for_nothing_and_closed_to_others()
    {
        Assert.Equal("""{"items":[]}""", (await List()).Body);
        (await List(groups: null)).Problem(403, "forbidden");
        (await List(groups: "clerks")).Problem(403, "forbidden");
        (await List(new() { ["limit"] = "26" })).Problem(400, "invalid", "limit");
        (await List(new() { ["next"] = "nonsense" })).Problem(400, "invalid", "next");
    }
}
