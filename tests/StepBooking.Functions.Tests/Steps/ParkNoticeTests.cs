using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ParkNoticeTests : StepTest
{
    [Fact]
    public async Task It_parks_a_notice_that_was_given_up()
    {
        var input = (await ConfirmedAsync()).After("Notify", "NoticeUnderWay");

        var answer = await Desk.ParkNotice.ParkNotice(input, Desk.Context);

        Assert.Equal(("CONFIRMED", false), (answer.Status, answer.Settled));
        Assert.NotNull(answer.Reference);
        Assert.Single(Desk.Aws.Of("parked"));
        Assert.Contains("\"Parked\":1", Desk.MetricLines.ToString(), StringComparison.Ordinal);
        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task Called_twice_it_parks_the_same_again()
    {
        var input = (await ConfirmedAsync()).After("Notify", "NoticeUnderWay");

        await Desk.ParkNotice.ParkNotice(input, Desk.Context);
        await Desk.ParkNotice.ParkNotice(input, Desk.Context);

        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task Called_late_after_the_notice_was_sent_it_parks_nothing()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        var answer = await Desk.ParkNotice.ParkNotice(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Empty(Desk.Aws.Of("parked"));
    }

    [Fact]
    public async Task A_parked_notice_that_is_sent_after_all_leaves_the_list()
    {
        var input = await ConfirmedAsync();
        await Desk.ParkNotice.ParkNotice(input, Desk.Context);

        Assert.True((await Desk.Notify.Notify(input, Desk.Context)).Settled);

        Assert.Null((await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task A_queue_that_is_busy_is_transient()
    {
        Desk.Aws.Will("parked", Answer.Throttled);
        var input = await ConfirmedAsync();

        await Assert.ThrowsAsync<QueueUnavailable>(() => Desk.ParkNotice.ParkNotice(input, Desk.Context));
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed() =>
        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ParkNotice.ParkNotice(Inputs.Train(), Desk.Context));
}
