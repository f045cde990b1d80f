using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ConfirmBookingTests : StepTest
{
    [Fact]
    public async Task It_confirms_under_a_reference_and_owes_the_notice()
    {
        var input = await ConfirmedAsync();

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Confirmed, null), (booking.Status, booking.Phase));
        Assert.Equal(6, booking.Reference!.Length);
        Assert.Equal(["note"], booking.Owes);
        Assert.Equal(["HELD", "CAPTURING", "CONFIRMED"], booking.Trail.Select(entry => entry.To));
        Assert.Equal(input.BookingId, (await Desk.Store.GetByReferenceAsync(booking.Reference))!.Id);
    }

    [Fact]
    public async Task Called_twice_it_keeps_its_reference_and_takes_no_second()
    {
        var input = await ConfirmedAsync();
        var before = await BookingOf(input);

        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);

        Assert.Equal(before.Reference, (await BookingOf(input)).Reference);
        Assert.Single(await Desk.ScanAsync(), item => item["pk"].S.StartsWith("R#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retry_after_a_lost_answer_meets_its_own_reference()
    {
        var input = await CapturedAsync();
        var taken = await Desk.Store.TakeReferenceAsync(input.BookingId!);

        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);

        Assert.Equal(taken, (await BookingOf(input)).Reference);
    }

    [Fact]
    public async Task A_reference_of_another_is_left_to_it()
    {
        var input = await CapturedAsync();
        var first = Reference.Candidate(input.BookingId!, 0);
        await Desk.Table.PutAsync(new PutItemRequest { Item = new(Bookings.Keys.Reference(first)) { ["b"] = Item.Text("another") } });

        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);

        Assert.Equal(Reference.Candidate(input.BookingId!, 1), (await BookingOf(input)).Reference);
        Assert.Null(await Desk.Store.GetByReferenceAsync(first));
    }

    [Fact]
    public async Task A_reference_of_a_booking_that_was_never_confirmed_under_it_finds_nothing()
    {
        var input = await CapturedAsync();
        var taken = await Desk.Store.TakeReferenceAsync(input.BookingId!);

        Assert.Null(await Desk.Store.GetByReferenceAsync(taken));
    }

    [Fact]
    public async Task Called_late_after_a_stop_it_confirms_nothing()
    {
        var input = await CapturedAsync();
        await Desk.UndoPayment.UndoPayment(input.After("CapturePayment", "States.Timeout"), Desk.Context);

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context));

        Assert.Null((await BookingOf(input)).Reference);
    }

    [Fact]
    public async Task Called_late_after_the_end_it_confirms_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context));

        Assert.Equal(BookingStatus.Rejected, (await BookingOf(input)).Status);
    }

    [Fact]
    public async Task Before_the_pivot_it_confirms_nothing()
    {
        var input = await AuthorisedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context));

        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed_and_none_is_made()
    {
        var input = Inputs.Train();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context));

        Assert.Null(await Desk.Store.GetAsync(input.BookingId!));
    }
}
