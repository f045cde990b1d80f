using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class BeginCancellationTests : CancellationTest
{
    [Fact]
    public async Task Of_a_confirmed_booking_it_takes_the_seats_and_fixes_the_amount()
    {
        var input = await AskAsync(await ConfirmedAsync());

        var answer = await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        Assert.Equal("decided", answer.Answer);
        var booking = await BookingOf(input);
        Assert.Equal(BookingStatus.Cancelled, booking.Status);
        Assert.Equal(570000, booking.Cancels[First].Amount);
        var entry = booking.Trail[^1];
        Assert.Equal(("BeginCancellation", input.Execution), (entry.By, entry.Execution));
    }

    [Theory]
    [InlineData(24 * 60, 570000)]
    [InlineData((24 * 60) - 1, 285000)]
    [InlineData(1, 285000)]
    [InlineData(0, 0)]
    public async Task What_comes_back_depends_on_when_it_was_asked_for(int minutesBefore, long amount)
    {
        var booking = await ConfirmedAsync();
        Desk.Clock.Advance(Offers.Departure.AddMinutes(-minutesBefore) - Desk.Clock.GetUtcNow());
        var input = await AskAsync(booking);
        Desk.Clock.Advance(TimeSpan.FromDays(1));

        await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        Assert.Equal(amount, (await BookingOf(input)).Cancels[First].Amount);
    }

    [Fact]
    public async Task Called_twice_and_late_it_decides_once()
    {
        var input = await DecidedAsync(null, "1A");
        var once = await BookingOf(input);

        var again = await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);
        var late = await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        Assert.Equal(("decided", "decided"), (again.Answer, late.Answer));
        var booking = await BookingOf(input);
        Assert.Equal(once.Trail.Count, booking.Trail.Count);
        Assert.Equal(["1B"], booking.Seats);
        Assert.DoesNotContain($"refund:{First}", booking.Owes);
    }

    [Fact]
    public async Task At_once_it_decides_once()
    {
        var input = await AskAsync(await ConfirmedAsync(), First, "1A");

        var failures = await AtOnceAsync(4, () => Desk.BeginCancellation.BeginCancellation(input, Desk.Context));

        Assert.All(failures, failure => Assert.True(failure is null or StoreBusy, failure?.ToString()));
        Assert.Single((await BookingOf(input)).Trail, entry => entry.Why == "cancelled");
    }

    [Fact]
    public async Task What_is_held_is_stopped_and_its_own_execution_undoes_it()
    {
        var input = await AskAsync(await AuthorisedAsync());

        var answer = await Desk.BeginCancellation.BeginCancellation(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Undoing, BookingStatus.Cancelled), (booking.Phase, booking.Why));
        Assert.True(booking.Owes.SetEquals(["pay", "seats"]));
        Assert.Empty(booking.Cancels[First].Seats!);
    }

    [Fact]
    public async Task A_booking_at_its_capture_is_waited_for()
    {
        var reserved = await ReservedAsync();
        var input = await AskAsync(reserved);

        await Assert.ThrowsAsync<BookingBusy>(() => Desk.BeginCancellation.BeginCancellation(input, Desk.Context));

        await Desk.CapturePayment.CapturePayment(reserved, Desk.Context);
        await Desk.ConfirmBooking.ConfirmBooking(reserved, Desk.Context);
        Assert.Equal("decided", (await Desk.BeginCancellation.BeginCancellation(input, Desk.Context)).Answer);
    }

    [Fact]
    public async Task A_capture_that_was_refused_leaves_nothing_to_cancel()
    {
        var reserved = await ReservedAsync();
        var input = await AskAsync(reserved);
        await Desk.UndoPayment.UndoPayment(
            reserved.After("CapturePayment", nameof(CaptureRefused), new Reason("refused", null, "No.")), Desk.Context);

        Assert.Equal("ok", (await Desk.BeginCancellation.BeginCancellation(input, Desk.Context)).Answer);

        Assert.Equal(BookingStatus.Rejected, (await BookingOf(input)).Why);
    }

    [Fact]
    public async Task What_waits_for_a_provider_is_woken_and_woken_again()
    {
        var held = await HeldAsync();
        await KeepTokenAsync(held, "a-token");
        var input = await AskAsync(held);
        Desk.Aws.Will("token", Answer.Broken);

        await Assert.ThrowsAsync<WaitUnanswered>(() => Desk.BeginCancellation.BeginCancellation(input, Desk.Context));
        Assert.Equal("ok", (await Desk.BeginCancellation.BeginCancellation(input, Desk.Context)).Answer);

        Assert.Contains(Desk.Aws.Of("token"), message => message.To == "a-token" && message.Subject == "SendTaskFailure BookingStopped");
    }

    [Fact]
    public async Task A_booking_not_there_yet_is_waited_for_and_never_answered_ok()
    {
        var input = Inputs.Train() with { Cancellation = First };

        await Assert.ThrowsAsync<BookingBusy>(() => Desk.BeginCancellation.BeginCancellation(input, Desk.Context));

        Assert.Null(await Desk.Store.GetAsync(input.BookingId!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000b")]
    [InlineData("no id at all #.")]
    public async Task What_nobody_asked_for_is_refused(string? id)
    {
        var input = await AskAsync(await ConfirmedAsync());

        await Assert.ThrowsAsync<InvalidRequest>(
            () => Desk.BeginCancellation.BeginCancellation(input with { Cancellation = id }, Desk.Context));

        Assert.Equal(BookingStatus.Confirmed, (await BookingOf(input)).Status);
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_no_booking() => await Assert.ThrowsAsync<NotABooking>(
        () => Desk.BeginCancellation.BeginCancellation(Inputs.Train() with { BookingId = "x" }, Desk.Context));

    private async Task KeepTokenAsync(Functions.Steps.StepInput input, string token) => await Desk.Table.UpdateAsync(new()
    {
        Key = Bookings.Keys.Booking(input.BookingId!),
        UpdateExpression = "ADD tokens :tokens",
        ExpressionAttributeValues = new() { [":tokens"] = new() { SS = [token] } },
    });
}
