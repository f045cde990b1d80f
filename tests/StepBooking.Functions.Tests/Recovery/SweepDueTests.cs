using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Recovery;

public sealed class SweepDueTests : RecoveryTest
{
    private const string Cid = "0123456789ab";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(40);

    [Fact]
    public async Task What_is_not_due_is_not_looked_at()
    {
        await AuthorisedAsync();

        await Sweep();

        Assert.Empty(Machines.Of("recovery"));
        Assert.DoesNotContain("DescribeExecution", Machines.Asked);
    }

    [Fact]
    public async Task A_booking_whose_execution_died_unseen_is_taken_up_once()
    {
        var input = await AuthorisedAsync();
        Machines.Put("booking", input.BookingId!, "FAILED", input.Input.GetRawText());
        Desk.Clock.Advance(Long);

        await Sweep();
        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
        Assert.Contains("\tstarted 1\n", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_whose_execution_was_never_started_is_taken_up()
    {
        var input = await HeldAsync();
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task One_whose_execution_runs_is_left_alone_and_looked_at_later()
    {
        var input = await AuthorisedAsync();
        Machines.Put("booking", input.BookingId!, "RUNNING");
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Empty(Machines.Of("recovery"));
        Assert.Equal(Desk.Clock.GetUtcNow().AddMinutes(20), (await BookingOf(input)).DueAt);
    }

    [Theory]
    [InlineData(BookingPhase.Capturing)]
    [InlineData(BookingPhase.Undoing)]
    public async Task Past_the_pivot_or_stopped_it_is_taken_up_even_beside_a_running_execution(BookingPhase phase)
    {
        var input = phase == BookingPhase.Capturing ? await CapturedAsync() : await StoppedAsync();
        Machines.Put("booking", input.BookingId!, "RUNNING");
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task While_its_recovery_runs_it_is_left_alone()
    {
        var input = await CapturedAsync();
        Desk.Clock.Advance(Long);
        await Sweep();
        Desk.Clock.Advance(Long);

        await Sweep();
        Machines.Put("recovery", $"{input.BookingId}-r1", "FAILED");
        Desk.Clock.Advance(Long);
        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1", $"{input.BookingId}-r2"], Machines.Of("recovery").Keys.Order());
    }

    [Fact]
    public async Task What_five_recoveries_did_not_mend_is_parked_and_swept_no_more()
    {
        var input = await CapturedAsync();
        for (var time = 0; time < 7; time++)
        {
            Desk.Clock.Advance(Long);
            await Sweep();
            Machines.Put("recovery", $"{input.BookingId}-r{time + 1}", "FAILED");
        }

        var booking = await BookingOf(input);
        Assert.True(booking.IsParked);
        Assert.Equal((BookingPhase.Capturing, 5), (booking.Phase, booking.Recoveries));
        Assert.Single(Desk.Aws.Of("parked"));
        Assert.Contains("\"OldestParkedSeconds\":2400", MetricLines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_that_nobody_booked_is_closed_without_a_word()
    {
        var input = await HeldAsync();
        await Rows.ForgetExecutionAsync(Desk, input.BookingId!);
        Desk.Clock.Advance(Long);

        await Sweep();

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Expired, true, "SweepDue"), (booking.Status, booking.IsSettled, booking.Trail[^1].By));
        Assert.Null(booking.DueAt);
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Empty(Machines.Of("recovery"));
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task A_hold_that_is_being_paid_without_an_execution_is_taken_up_as_a_booking()
    {
        var input = await AuthorisedAsync();
        await Rows.ForgetExecutionAsync(Desk, input.BookingId!);
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);
        Assert.Equal("back", found.Where);
    }

    [Fact]
    public async Task A_provider_still_to_be_asked_is_asked_and_its_booking_not_turned_back()
    {
        var input = await AwaitingAsync();
        Machines.Put("booking", input.BookingId!, "FAILED", input.Input.GetRawText());
        Desk.Clock.Advance(TimeSpan.FromMinutes(2));
        Desk.Aws.Will("requests", Answer.Broken);

        await Sweep();
        await Sweep();
        await Sweep();

        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Reserved, 0), (booking.Phase, booking.Recoveries));
        Assert.Empty(booking.Owes);
        Assert.Equal(booking.ApproveBy + Due.Grace, booking.DueAt);
        Assert.Empty(Machines.Of("recovery"));
        Assert.Contains("asked 1", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_healthy_wait_is_left_alone_until_its_providers_time_is_over()
    {
        var input = await AwaitingAsync();
        await Desk.RequestApproval.RequestApproval(input with { TaskToken = "token" }, Desk.Context);
        Machines.Put("booking", input.BookingId!, "RUNNING");

        Desk.Clock.Advance(StepDesk.ApprovalLimit - TimeSpan.FromMinutes(1));
        await Sweep();
        Assert.Empty(Machines.Of("recovery"));
        Desk.Clock.Advance(TimeSpan.FromMinutes(17));
        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);
        Assert.Equal(("back", "limit"), (found.Where, found.Failure!.Error));
    }

    [Fact]
    public async Task A_final_booking_that_owes_is_taken_up_and_one_that_owes_nothing_leaves_the_list()
    {
        var owing = await ClosedAsync();
        var settled = await ConfirmedAsync(Inputs.Train(seats: ["2A"]));
        await Desk.Notify.Notify(settled, Desk.Context);
        await Rows.DueAsync(Desk, settled.BookingId!);
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Equal([$"{owing.BookingId}-r1"], Machines.Of("recovery").Keys);
        Assert.Null((await BookingOf(settled)).DueAt);
    }

    [Fact]
    public async Task A_cancellation_that_died_before_it_was_decided_is_started_again()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Machines.Put("cancellation", $"{input.BookingId}-c-{Cid}", "RUNNING");
        Desk.Clock.Advance(Long);

        await Sweep();
        Assert.Single(Machines.Of("cancellation"));
        Machines.Put("cancellation", $"{input.BookingId}-c-{Cid}", "FAILED");
        Desk.Clock.Advance(Long);
        await Sweep();
        Desk.Clock.Advance(Long);
        await Sweep();

        Assert.Equal([$"{input.BookingId}-c-{Cid}", $"{input.BookingId}-c-{Cid}-2"], Machines.Of("cancellation").Keys.Order());
        Assert.Empty(Machines.Of("recovery"));
    }

    [Fact]
    public async Task A_cancellation_that_nobody_started_is_started_before_what_else_is_owed()
    {
        var input = await ConfirmedAsync();
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Desk.Clock.Advance(Long);

        await Sweep();
        Assert.Equal([$"{input.BookingId}-c-{Cid}-2"], Machines.Of("cancellation").Keys);
        Assert.Empty(Machines.Of("recovery"));
        Desk.Clock.Advance(Long);
        await Sweep();

        Assert.Single(Machines.Of("cancellation"));
        Assert.Equal([$"{input.BookingId}-r2"], Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task A_recovery_that_runs_keeps_no_cancellation_waiting()
    {
        var input = await ConfirmedAsync();
        Desk.Clock.Advance(Long);
        await Sweep();
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Desk.Clock.Advance(Long);

        await Sweep();

        Assert.Equal([$"{input.BookingId}-r1"], Machines.Of("recovery").Keys);
        Assert.Equal([$"{input.BookingId}-c-{Cid}-3"], Machines.Of("cancellation").Keys);
    }

    [Fact]
    public async Task Nothing_is_given_up_before_its_cancellation_was_started()
    {
        var input = await ConfirmedAsync();
        for (var time = 1; time <= 5; time++)
        {
            Desk.Clock.Advance(Long);
            await Sweep();
            Machines.Put("recovery", $"{input.BookingId}-r{time}", "FAILED");
        }

        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        Desk.Clock.Advance(Long);
        await Sweep();

        Assert.Equal([$"{input.BookingId}-c-{Cid}"], Machines.Of("cancellation").Keys);
        Assert.True((await BookingOf(input)).IsParked);
    }

    [Fact]
    public async Task A_notice_settled_beside_an_open_cancellation_keeps_the_booking_due()
    {
        var input = await ConfirmedAsync();
        await Rows.AskAsync(Desk, input.BookingId!, Cid);

        await Desk.Notify.Notify(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Empty(booking.Owes);
        Assert.NotNull(booking.DueAt);
    }

    [Fact]
    public async Task Executions_that_died_and_left_no_row_are_found_page_by_page()
    {
        var lost = Enumerable.Range(0, 5).Select(number => Inputs.Train(seats: [$"{number + 1}A"])).ToList();
        foreach (var input in lost)
            Machines.Put("booking", input.BookingId!, "TIMED_OUT", input.Input.GetRawText());
        Machines.Put("booking", "not-a-booking", "FAILED");
        var known = await ConfirmedAsync(Inputs.Train(seats: ["9A"]));
        Machines.Put("booking", known.BookingId!, "ABORTED", known.Input.GetRawText());

        await Sweep();
        await Sweep();

        Assert.Equal(lost.Select(input => $"{input.BookingId}-r1").Order(), Machines.Of("recovery").Keys.Order());
        foreach (var input in lost)
            Assert.Equal(BookingPhase.Undoing, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task Executions_that_died_more_than_an_hour_ago_are_not_asked_for_again()
    {
        var lost = Inputs.Train();
        Machines.Put("booking", lost.BookingId!, "FAILED", lost.Input.GetRawText());
        Desk.Clock.Advance(TimeSpan.FromMinutes(61));

        await Sweep();

        Assert.Null(await Desk.Store.GetAsync(lost.BookingId!));
    }

    [Fact]
    public async Task One_booking_that_fails_stops_no_other_and_the_next_sweep_goes_on()
    {
        var first = await CapturedAsync();
        var second = await CapturedAsync(Inputs.Train(seats: ["2A"]));
        var hold = await HeldAsync(Inputs.Train(seats: ["3A"]));
        await Rows.ForgetExecutionAsync(Desk, hold.BookingId!);
        Desk.Clock.Advance(Long);
        Machines.Broken = "StartExecution";

        await Sweep();
        Machines.Broken = null;
        Assert.Empty(Machines.Of("recovery"));
        Assert.Equal(BookingStatus.Expired, (await BookingOf(hold)).Status);
        Desk.Clock.Advance(Long);
        await Sweep();

        Assert.Equal(new[] { $"{first.BookingId}-r2", $"{second.BookingId}-r2" }.Order(), Machines.Of("recovery").Keys.Order());
        Assert.Contains("closed 1, failed 2", Desk.Log, StringComparison.Ordinal);
        var counted = Assert.Single(MetricLines.ToString().Split('\n'), line => line.Contains("SweepFailures", StringComparison.Ordinal));
        Assert.EndsWith("\"SweepFailures\":2}", counted.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_of_time_it_begins_nothing_more()
    {
        var input = await CapturedAsync();
        Desk.Clock.Advance(Long);
        Desk.Context.RemainingTime = TimeSpan.FromSeconds(5);

        await SweepDue.SweepDue(default, Desk.Context);

        Assert.Empty(Machines.Of("recovery"));
        Assert.Contains("out of time 1", Desk.Log, StringComparison.Ordinal);
        Assert.Equal(0, (await BookingOf(input)).Recoveries);
    }

    [Fact]
    public async Task Two_sweeps_at_once_start_one_recovery_of_each()
    {
        var inputs = new List<StepInput>();
        foreach (var seat in new[] { "1A", "2A", "3A" })
            inputs.Add(await CapturedAsync(Inputs.Train(seats: [seat])));
        Desk.Clock.Advance(Long);

        await AtOnceAsync(3, Sweep);

        Assert.Equal(inputs.Select(input => $"{input.BookingId}-r1").Order(), Machines.Of("recovery").Keys.Order());
    }
}
