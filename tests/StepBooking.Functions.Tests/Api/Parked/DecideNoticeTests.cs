using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Tests.Api.Parked;

public sealed class DecideNoticeTests : ParkedTest
{
    private const string Told = """{"notice":"CONFIRMED","decision":"told","reason":"By telephone."}""";
    private const string Resend = """{"notice":"CONFIRMED","decision":"resend","reason":"The address is right now."}""";

    [Fact]
    public async Task Told_by_hand_it_is_settled_and_leaves_the_list()
    {
        var input = await ParkedNoticeAsync();
        await ClaimAsync(input);
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await Decide(input.BookingId!, Told);

        Assert.Equal($$"""{"bookingId":"{{input.BookingId}}","status":"CONFIRMED","owes":[],"parked":false}""", answer.Body);
        var booking = await BookingOf(input);
        Assert.Null(booking.DueAt);
        Assert.Equal(ChannelOutcome.Told, booking.Notices["CONFIRMED"].Channels["email"].Outcome);
        Assert.Equal(("operator olga", "told CONFIRMED: By telephone."), (booking.Trail[^1].By, booking.Trail[^1].Why));
        (await Decide(input.BookingId!, Told)).Problem(409, "not-parked");
    }

    [Fact]
    public async Task Told_settles_also_what_was_never_tried()
    {
        var input = await ParkedNoticeAsync();

        Assert.Equal(200, (await Decide(input.BookingId!, Told)).StatusCode);

        Assert.True((await BookingOf(input)).IsSettled);
    }

    [Fact]
    public async Task To_be_sent_again_it_is_sent_by_the_next_step_and_only_then()
    {
        var input = await ParkedNoticeAsync();
        await ClaimAsync(input);
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await Decide(input.BookingId!, Resend);

        Assert.Equal((200, true), (answer.StatusCode, answer.Json().GetProperty("parked").GetBoolean()));
        Assert.Empty((await BookingOf(input)).Notices["CONFIRMED"].Channels);
        Assert.Empty(Desk.Aws.Of("email"));

        Assert.True((await Desk.Notify.Notify(input, Desk.Context)).Settled);
        Assert.Single(Desk.Aws.Of("email"));
        Assert.True((await BookingOf(input)).IsSettled);
    }

    [Fact]
    public async Task While_it_may_be_sent_right_now_nothing_is_decided()
    {
        var input = await ParkedNoticeAsync();
        await ClaimAsync(input);

        (await Decide(input.BookingId!, Told)).Problem(409, "notice-under-way");
        (await Decide(input.BookingId!, Resend)).Problem(409, "notice-under-way");

        Assert.Contains("note", (await BookingOf(input)).Owes);
    }

    [Theory]
    [InlineData("""{"decision":"told","reason":"x"}""", "notice")]
    [InlineData("""{"notice":"REJECTED","decision":"told","reason":"x"}""", "notice")]
    [InlineData("""{"notice":"0123456789ab","decision":"told","reason":"x"}""", "notice")]
    [InlineData("""{"notice":"CONFIRMED","decision":"forget","reason":"x"}""", "decision")]
    [InlineData("""{"notice":"CONFIRMED","decision":"told"}""", "reason")]
    [InlineData("""{"notice":"CONFIRMED","decision":"told","reason":" "}""", "reason")]
    [InlineData("""{"notice":"CONFIRMED","decision":"told","reason":"wrote to alice@example.com"}""", "reason")]
    [InlineData("""{"notice":"CONFIRMED","decision":"told","reason":"x","debt":"note"}""", "debt")]
    public async Task Bad_input_names_its_field_and_decides_nothing(string body, string field)
    {
        var input = await ParkedNoticeAsync();

        (await Decide(input.BookingId!, body)).Problem(400, "invalid", field);

        Assert.True((await BookingOf(input)).IsParked);
    }

    [Fact]
    public async Task Who_is_no_operator_decides_nothing()
    {
        var input = await ParkedNoticeAsync();

        (await Decide(input.BookingId!, Told, groups: null)).Problem(403, "forbidden");
        (await Decide(Guid.NewGuid().ToString(), Told)).Problem(404, "not-found");
    }
}
