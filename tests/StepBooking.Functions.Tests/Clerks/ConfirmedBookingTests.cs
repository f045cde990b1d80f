using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Clerks;

/// <summary>What becomes of a booking that a clerk wants confirmed.</summary>
public sealed class ConfirmedBookingTests : ClerkTest
{
    [Fact]
    public async Task A_waiting_approval_is_decided_as_the_providers_accept_does()
    {
        var input = await AwaitingAsync();
        await Desk.Store.KeepTokenAsync(input.BookingId!, "t1");

        Done(await Hear(input, "CONFIRMED"));

        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Capturing, true), (booking.Phase, booking.AcceptedAt is not null));
        Assert.Equal(("t1", "SendTaskSuccess"), (Desk.Aws.Of("token")[0].To, Desk.Aws.Of("token")[0].Subject));
        Assert.Equal($"clerk {Clerk}", booking.Trail[^1].By);
    }

    [Fact]
    public async Task The_saga_then_updates_the_record_and_sends_the_email_once()
    {
        var input = await AwaitingAsync();

        Done(await Hear(input, "CONFIRMED"));
        await Desk.CapturePayment.CapturePayment(input, Desk.Context);
        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);
        await Desk.Notify.Notify(input, Desk.Context);
        Done(await Hear(input, "CONFIRMED"));
        await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(BookingStatus.Confirmed, (await BookingOf(input)).Status);
        Assert.Single(Desk.Aws.Of("email"));
    }

    [Fact]
    public async Task Heard_twice_it_is_decided_once_and_what_waits_is_told_again()
    {
        var input = await AwaitingAsync();
        await Desk.Store.KeepTokenAsync(input.BookingId!, "t1");

        Done(await Hear(input, "CONFIRMED"));
        Done(await Hear(input, "CONFIRMED"));

        Assert.Single((await BookingOf(input)).Trail, entry => entry.To == "CAPTURING");
        Assert.Equal(2, Desk.Aws.Of("token").Count);
    }

    [Fact]
    public async Task A_booking_that_does_not_wait_for_its_approval_yet_comes_back()
    {
        var input = await HeldAsync(Inputs.Visit());

        ComesBack(await Hear(input, "CONFIRMED"));

        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_comes_back() => ComesBack(await Hear(Inputs.Train(), "CONFIRMED"));

    [Fact]
    public async Task A_booking_that_needs_no_approval_is_left_to_itself()
    {
        var input = await HeldAsync();

        Done(await Hear(input, "CONFIRMED"));

        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
        Assert.DoesNotContain((await BookingOf(input)).Trail, entry => entry.Why == "clerk-too-late");
    }

    [Fact]
    public async Task A_wrong_moment_is_logged_and_in_the_trail_once_and_not_retried()
    {
        var input = await ClosedAsync();

        Done(await Hear(input, "CONFIRMED"));
        Done(await Hear(input, "CONFIRMED"));

        var booking = await BookingOf(input);
        var entry = Assert.Single(booking.Trail, entry => entry.Why == "clerk-too-late");
        Assert.Equal((BookingStatus.Rejected, $"clerk {Clerk}", "REJECTED"), (booking.Status, entry.By, entry.To));
        Assert.Contains("came too late", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_cannot_be_woken_now_brings_the_event_back_and_then_is()
    {
        var input = await AwaitingAsync();
        await Desk.Store.KeepTokenAsync(input.BookingId!, "t1");
        Desk.Aws.Will("token", Support.Answer.Throttled);

        ComesBack(await Hear(input, "CONFIRMED"));
        Done(await Hear(input, "CONFIRMED"));

        Assert.Equal("t1", Assert.Single(Desk.Aws.Of("token")).To);
    }
}
