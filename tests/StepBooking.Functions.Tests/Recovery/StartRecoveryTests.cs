using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Recovery;

public sealed class StartRecoveryTests : RecoveryTest
{
    private const string Cid = "0123456789ab";

    [Theory]
    [InlineData("FAILED")]
    [InlineData("TIMED_OUT")]
    [InlineData("ABORTED")]
    public async Task A_dead_execution_of_an_open_booking_starts_its_first_recovery(string status)
    {
        var input = await AuthorisedAsync();

        await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input, status), Desk.Context);

        var (name, given) = Assert.Single(Machines.Of("recovery"));
        Assert.Equal($"{input.BookingId}-r1", name);
        Assert.Equal($$"""{"v":1,"bookingId":"{{input.BookingId}}"}""", given);
        var booking = await BookingOf(input);
        Assert.Equal(1, booking.Recoveries);
        Assert.True(booking.DueAt >= Desk.Clock.GetUtcNow() + Due.Grace);
    }

    [Fact]
    public async Task The_same_event_twice_and_at_once_starts_one_recovery_each_time_it_is_seen_alone()
    {
        var input = await AuthorisedAsync();

        await AtOnceAsync(4, () => StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context));

        Assert.Equal(Machines.Of("recovery").Count, (await BookingOf(input)).Recoveries);
        Assert.Contains($"{input.BookingId}-r1", Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task Of_two_who_read_it_dead_at_the_same_time_one_takes_it_up()
    {
        var seen = await BookingOf(await AuthorisedAsync());

        var starts = new[] { await Starter.StartAsync(seen), await Starter.StartAsync(seen) };

        Assert.Equal([RecoveryOutcome.Started, RecoveryOutcome.Moved], starts.Select(start => start.Outcome));
        Assert.Single(Machines.Of("recovery"));
    }

    [Fact]
    public async Task Where_nothing_was_written_the_booking_is_written_as_stopped_before_its_recovery()
    {
        var input = Inputs.Train();

        await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Undoing, BookingStatus.Rejected, "technical"), (booking.Phase, booking.Why, booking.Reason!.Code));
        Assert.Equal(("alice", Offers.TrainId, 1), (booking.Customer, booking.OfferingId, booking.Recoveries));
        Assert.Equal(["1A", "1B"], booking.Seats);
        Assert.Equal(["pay", "seats"], booking.Owes.Order());
        Assert.Single(Machines.Of("recovery"));
        await Assert.ThrowsAsync<BookingStopped>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));
    }

    [Fact]
    public async Task An_input_too_large_for_the_event_is_asked_for()
    {
        var input = Inputs.Train();
        Machines.Put("booking", input.BookingId!, "FAILED", input.Input.GetRawText());

        await StartRecovery.StartRecovery(Ended(input.BookingId!, null), Desk.Context);

        Assert.Equal("alice", (await BookingOf(input)).Customer);
        Assert.Contains("DescribeExecution", Machines.Asked);
    }

    [Fact]
    public async Task An_input_that_is_no_booking_is_told_of_all_the_same()
    {
        var input = Inputs.Raw(null, JsonNode.Parse("""{"v":1,"userId":"alice","request":{"nonsense":true}}"""));

        await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(("alice", null, BookingPhase.Undoing), (booking.Customer, booking.OfferingId, booking.Phase));
        Assert.Single(Machines.Of("recovery"));
    }

    [Fact]
    public async Task Another_request_under_the_id_does_not_touch_the_booking()
    {
        var input = await AuthorisedAsync();
        var other = Inputs.Train(input.BookingId, seats: ["9A"]);

        await StartRecovery.StartRecovery(Ended(input.BookingId!, other.Input), Desk.Context);

        Assert.Empty(Machines.Of("recovery"));
        Assert.Equal(0, (await BookingOf(input)).Recoveries);
    }

    [Fact]
    public async Task What_is_settled_or_parked_needs_nobody()
    {
        var settled = await ClosedAsync();
        await Desk.SendCancellationNotice.SendCancellationNotice(settled, Desk.Context);
        var parked = (await CapturedAsync(Inputs.Train(seats: ["2A"]))).After("CapturePayment", "States.Timeout");
        await Desk.ReleaseSeats.ReleaseSeats(parked, Desk.Context);
        await Desk.CloseBooking.CloseBooking(parked, Desk.Context);
        await Desk.ParkForOperator.ParkForOperator(parked, Desk.Context);

        await StartRecovery.StartRecovery(Ended(settled.BookingId!, settled.Input), Desk.Context);
        await StartRecovery.StartRecovery(Ended(parked.BookingId!, parked.Input), Desk.Context);

        Assert.Empty(Machines.Of("recovery"));
        Assert.True((await BookingOf(parked)).IsParked);
    }

    [Fact]
    public async Task The_sixth_time_it_is_parked_and_an_operators_redrive_counts_anew()
    {
        var input = await AuthorisedAsync();
        for (var time = 0; time < 7; time++)
            await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context);

        var booking = await BookingOf(input);
        Assert.True(booking.IsParked);
        Assert.Equal(5, Machines.Of("recovery").Count);
        Assert.Contains("RecoveriesExhausted", Assert.Single(Desk.Aws.Of("parked")).Text, StringComparison.Ordinal);
        Assert.Contains("\"Parked\":1", MetricLines.ToString(), StringComparison.Ordinal);

        var redriven = await new OperatorRedrive(Desk.Store, Recoveries).RedriveAsync(booking, [null], new Actor("RedriveParked", null));
        await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context);

        Assert.Equal([$"{booking.Id}-r6"], redriven);
        booking = await BookingOf(input);
        Assert.Equal((7, 5, false), (booking.Recoveries, booking.RecoveriesAtRedrive, booking.IsParked));
        Assert.Equal("RedriveParked", booking.Trail[^1].By);
        Assert.Equal(7, Machines.Of("recovery").Count);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 0, 0)]
    public async Task One_that_was_redriven_since_it_died_is_left_to_itself(int redrivenByNow, int redrivenWhenItDied, int recoveries)
    {
        var input = await AuthorisedAsync();
        Machines.Put("booking", input.BookingId!, "RUNNING", input.Input.GetRawText(), redrivenByNow);
        var ended = Ended(input.BookingId!, input.Input);

        await StartRecovery.StartRecovery(ended with { Detail = ended.Detail! with { RedriveCount = redrivenWhenItDied } }, Desk.Context);

        Assert.Equal(recoveries, Machines.Of("recovery").Count);
    }

    [Fact]
    public async Task A_start_that_fails_leaves_a_booking_that_is_due_again_and_the_next_event_starts_one()
    {
        var input = await AuthorisedAsync();
        Machines.Broken = "StartExecution";

        await Assert.ThrowsAsync<MachineBusy>(() => StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context));
        Machines.Broken = null;
        await StartRecovery.StartRecovery(Ended(input.BookingId!, input.Input), Desk.Context);

        Assert.Equal([$"{input.BookingId}-r2"], Machines.Of("recovery").Keys);
    }

    [Fact]
    public async Task A_dead_cancellation_is_started_again_under_a_number_of_its_own()
    {
        var input = await AskedAsync();

        await StartRecovery.StartRecovery(Ended($"{input}-c-{Cid}", null, machine: "cancellation"), Desk.Context);
        await StartRecovery.StartRecovery(Ended($"{input}-c-{Cid}-2", null, machine: "cancellation"), Desk.Context);

        var started = Machines.Of("cancellation");
        Assert.Equal([$"{input}-c-{Cid}-2", $"{input}-c-{Cid}-3"], started.Keys.Order());
        Assert.All(started.Values, given => Assert.Equal($$"""{"v":1,"bookingId":"{{input}}","cancellation":"{{Cid}}"}""", given));
        Assert.Empty(Machines.Of("recovery"));
    }

    [Fact]
    public async Task A_cancellation_that_died_between_its_stop_and_the_waiting_task_is_started_again_to_wake_it()
    {
        var input = await AwaitingAsync();
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        await Desk.Store.StopByCustomerAsync(await BookingOf(input), new Actor("BeginCancellation", null));

        await StartRecovery.StartRecovery(Ended($"{input.BookingId}-c-{Cid}", null, machine: "cancellation"), Desk.Context);

        Assert.Equal([$"{input.BookingId}-c-{Cid}-2"], Machines.Of("cancellation").Keys);
    }

    [Fact]
    public async Task A_dead_cancellation_that_left_nothing_to_do_is_left()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        await StartRecovery.StartRecovery(Ended($"{input.BookingId}-c-{Cid}", null, machine: "cancellation"), Desk.Context);

        Assert.Empty(Machines.Of("cancellation"));
    }

    [Theory]
    [InlineData("booking", "SUCCEEDED", null)]
    [InlineData("booking", "RUNNING", null)]
    [InlineData("recovery", "FAILED", null)]
    [InlineData("booking", "FAILED", "not-a-booking")]
    [InlineData("cancellation", "FAILED", "not-a-cancellation")]
    [InlineData("cancellation", "FAILED", "x-c-y")]
    public async Task Any_other_event_is_left(string machine, string status, string? name)
    {
        var input = await AuthorisedAsync();

        await StartRecovery.StartRecovery(Ended(name ?? input.BookingId!, input.Input, status, machine), Desk.Context);
        await StartRecovery.StartRecovery(new ExecutionEnded(), Desk.Context);

        Assert.Empty(Machines.Of("recovery"));
        Assert.Empty(Machines.Of("cancellation"));
    }

    [Fact]
    public void The_event_is_read_as_the_runtime_hands_it_over()
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "events", "StartRecovery.json"));
        using var stream = new MemoryStream(file);

        var read = new StepBookingSerializer().Deserialize<ExecutionEnded>(stream).Detail!;

        Assert.Equal(("ABORTED", "4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f"), (read.Status, read.Name));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(Encoding.UTF8.GetBytes(read.Input!)).RootElement.ValueKind);
    }

    /// <summary>A confirmed booking, told, whose cancellation was asked for and not decided.</summary>
    private async Task<string> AskedAsync()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);
        await Rows.AskAsync(Desk, input.BookingId!, Cid);
        return input.BookingId!;
    }
}
