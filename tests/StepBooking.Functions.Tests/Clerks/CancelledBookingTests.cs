using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Clerks;

/// <summary>What becomes of a booking that a clerk wants cancelled.</summary>
public sealed class CancelledBookingTests : ClerkTest
{
    [Fact]
    public async Task What_is_not_paid_yet_is_stopped_and_what_waits_is_told()
    {
        var input = await AwaitingAsync();
        await Desk.Store.KeepTokenAsync(input.BookingId!, "t1");

        Done(await Hear(input, "CANCELLED"));

        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Undoing, BookingStatus.Cancelled, $"clerk {Clerk}"), (booking.Phase, booking.Why, booking.Trail[^1].By));
        Assert.Equal(("t1", "SendTaskFailure BookingStopped"), (Desk.Aws.Of("token")[0].To, Desk.Aws.Of("token")[0].Subject));
    }

    [Fact]
    public async Task What_is_confirmed_is_asked_for_and_started_once_however_often_it_is_heard()
    {
        var input = await ConfirmedAsync();

        Done(await Hear(input, "CANCELLED"));
        Done(await Hear(input, "CANCELLED"));

        var cancellation = Assert.Single((await BookingOf(input)).Cancels).Value;
        Assert.Equal(($"clerk {Clerk}", false), (cancellation.By, cancellation.IsDecided));
        Assert.Equal($"{input.BookingId}-c-{cancellation.Id}", Assert.Single(Machines.Of("cancellation")).Key);
    }

    [Fact]
    public async Task The_saga_then_refunds_by_the_policy_updates_the_record_and_sends_the_email_once()
    {
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);

        Done(await Hear(input, "CANCELLED"));
        var id = Assert.Single((await BookingOf(input)).Cancels).Key;
        var step = new StepInput { BookingId = input.BookingId, Execution = $"{input.BookingId}-c-{id}", Cancellation = id };
        await Desk.BeginCancellation.BeginCancellation(step, Desk.Context);
        await Desk.RefundPayment.RefundPayment(step, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(step, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(step, Desk.Context);
        Done(await Hear(input, "CANCELLED"));

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Cancelled, true), (booking.Status, booking.IsSettled));
        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
        Assert.Equal(2, Desk.Aws.Of("email").Count);
        Assert.Single(Desk.Aws.Of("email"), mail => mail.Subject!.EndsWith("is cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_moment_of_asking_decides_what_comes_back_not_that_of_hearing()
    {
        var input = await ConfirmedAsync();
        Desk.Clock.Advance(TimeSpan.FromDays(3));

        Done(await Hear(input, "CANCELLED", at: "2026-12-01T12:00:00Z"));

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero), Assert.Single((await BookingOf(input)).Cancels).Value.Asked);
    }

    [Fact]
    public async Task It_joins_a_whole_cancellation_that_was_asked_for_before()
    {
        var input = await ConfirmedAsync();
        await Desk.Store.AskCancellationAsync(
            await BookingOf(input), new Cancellation("00000000000a", Desk.Clock.GetUtcNow(), "alice", null, null, null));

        Done(await Hear(input, "CANCELLED"));

        Assert.Equal("00000000000a", Assert.Single((await BookingOf(input)).Cancels).Key);
        Assert.Equal($"{input.BookingId}-c-00000000000a", Assert.Single(Machines.Of("cancellation")).Key);
    }

    [Fact]
    public async Task A_booking_at_its_capture_is_cancelled_when_it_is_through()
    {
        var input = await ReservedAsync();

        Done(await Hear(input, "CANCELLED"));

        var booking = await BookingOf(input);
        Assert.Equal(BookingPhase.Capturing, booking.Phase);
        Assert.Single(booking.Cancels);
    }

    [Fact]
    public async Task A_wrong_moment_is_logged_and_in_the_trail_once_and_not_retried()
    {
        var input = await ClosedAsync();

        Done(await Hear(input, "CANCELLED"));
        Done(await Hear(input, "CANCELLED"));

        Assert.Single((await BookingOf(input)).Trail, entry => entry.Why == "clerk-too-late");
        Assert.Empty(Machines.Of("cancellation"));
        Assert.Contains("came too late", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_cannot_be_started_now_brings_the_event_back_and_then_is()
    {
        var input = await ConfirmedAsync();
        Machines.Broken = "StartExecution";
        ComesBack(await Hear(input, "CANCELLED"));
        Machines.Broken = null;

        Done(await Hear(input, "CANCELLED"));

        Assert.Single(Machines.Of("cancellation"));
        Assert.Single((await BookingOf(input)).Cancels);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_comes_back() => ComesBack(await Hear(Inputs.Train(), "CANCELLED"));
}
