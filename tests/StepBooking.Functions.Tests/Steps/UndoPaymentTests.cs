using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;
using StepBooking.PaymentSandbox;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.Functions.Tests.Steps;

public sealed class UndoPaymentTests : StepTest
{
    private static readonly Reason Taken = new("taken", "seats", "Not free: 1A.");

    [Fact]
    public async Task A_slot_that_was_never_held_is_born_stopped_with_its_one_seat()
    {
        var input = Inputs.Slot().After("CheckAvailability", "States.Timeout");

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((Offers.SlotId, "1"), (booking.OfferingId, Assert.Single(booking.Seats)));
    }

    [Fact]
    public async Task It_stops_the_booking_and_cancels_the_authorisation()
    {
        var input = (await AuthorisedAsync()).AfterTheHold();

        var answer = await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var booking = await BookingOf(input);
        Assert.Equal((BookingPhase.Undoing, BookingStatus.Expired, "over"), (booking.Phase, booking.Why, booking.Reason!.Code));
        Assert.Equal(["seats"], booking.Owes);
        Assert.Equal(PaymentStatus.Canceled, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
        var entry = booking.Trail[^1];
        Assert.Equal(("HELD", "UNDOING", "UndoPayment", "over"), (entry.From, entry.To, entry.By, entry.Why));
    }

    [Fact]
    public async Task Called_twice_it_undoes_once()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        var answer = await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
    }

    [Fact]
    public async Task What_was_captured_after_all_is_refunded_in_full()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
        Assert.Equal(["seats"], (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_payment_refunded_before_is_not_refunded_again()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.Gateway.RefundAsync(new((await BookingOf(input)).Pay!, "by hand"));

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
    }

    [Fact]
    public async Task Two_at_once_refund_once()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");

        var failures = await AtOnceAsync(2, () => Desk.UndoPayment.UndoPayment(input, Desk.Context));

        Assert.All(failures, failure => Assert.True(failure is null or TransientFailure, failure?.ToString()));
        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
    }

    [Fact]
    public async Task A_booking_that_never_paid_has_nothing_to_undo()
    {
        var input = (await HeldAsync()).After("ProcessPayment", nameof(PaymentDeclined), new Reason("declined", "paymentMethod", "No."));

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        Assert.Equal(["seats"], (await BookingOf(input)).Owes);
        Assert.Empty(Desk.PaymentsOf(input.BookingId!));
    }

    [Fact]
    public async Task A_late_authorisation_of_a_cancelled_payment_is_refused_by_the_gateway()
    {
        var input = await HeldAsync(Inputs.Train(method: TestPaymentMethods.TimeoutBefore));
        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));

        await Desk.UndoPayment.UndoPayment(input.After("ProcessPayment", "GatewayUnavailable"), Desk.Context);

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal(PaymentStatus.Canceled, payment.Status);
        await Assert.ThrowsAsync<StepBooking.Bookings.Payments.GatewayRefused>(() => Desk.Gateway.ConfirmAsync(payment.Id));
    }

    [Fact]
    public async Task A_payment_in_processing_is_tried_again()
    {
        var input = await HeldAsync(Inputs.Train(method: TestPaymentMethods.Processing));
        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));

        var failed = input.After("ProcessPayment", "GatewayUnavailable");
        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.UndoPayment.UndoPayment(failed, Desk.Context));

        Assert.Contains("pay", (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_booking_not_there_yet_is_written_as_stopped_with_all_that_the_input_tells()
    {
        var input = Inputs.Train().After("CheckAvailability", nameof(SeatsTaken), Taken);

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Pending, BookingPhase.Undoing, BookingStatus.Rejected), (booking.Status, booking.Phase, booking.Why));
        Assert.Equal(Taken, booking.Reason);
        Assert.Equal(("alice", Offers.TrainId), (booking.Customer, booking.OfferingId));
        Assert.Equal(["1A", "1B"], booking.Seats);
        Assert.Equal(["seats"], booking.Owes);
        Assert.Null((booking.Trail[0].From));
    }

    [Fact]
    public async Task Of_an_invalid_request_the_stopped_booking_has_neither_offering_nor_seats()
    {
        var input = Inputs.Train(seats: "99Z")
            .After("CheckAvailability", nameof(InvalidRequest), new Reason("invalid", "seats[0]", "It has no 99Z."));

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Null(booking.OfferingId);
        Assert.Empty(booking.Seats);
        Assert.Equal("seats[0]", booking.Reason!.Field);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("""{"v": 1, "userId": {"a": [1]}, "request": "x"}""")]
    public async Task Any_input_at_all_can_be_stopped(string text)
    {
        var reason = new Reason("invalid", "userId", new string('x', 5000));
        var input = Inputs.Raw(null, JsonNode.Parse(text)).After("CheckAvailability", nameof(InvalidRequest), reason);

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Null(booking.Customer);
        Assert.True(booking.Reason!.Detail.Length <= 200);
    }

    [Fact]
    public async Task A_fault_is_a_technical_reason()
    {
        var input = (await HeldAsync()).After("ProcessPayment", "GatewayUnavailable");

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Rejected, "technical"), (booking.Why, booking.Reason!.Code));
        Assert.Contains("ProcessPayment", booking.Reason.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_that_cannot_be_read_still_tells_the_refusal()
    {
        var input = await HeldAsync();
        var failed = input with { Failure = new() { Step = "ProcessPayment", Error = nameof(PaymentDeclined), Cause = "{\"errorTyp" } };

        await Desk.UndoPayment.UndoPayment(failed, Desk.Context);

        Assert.Equal("declined", (await BookingOf(input)).Reason!.Code);
    }

    [Fact]
    public async Task Past_the_pivot_only_the_capture_turns_back()
    {
        var input = await ReservedAsync();

        var answer = await Desk.UndoPayment.UndoPayment(input.After("ReserveSeats", "States.Timeout"), Desk.Context);

        Assert.Equal("forward", answer.Answer);
        Assert.Equal(BookingPhase.Capturing, (await BookingOf(input)).Phase);
        Assert.Equal(PaymentStatus.RequiresCapture, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
    }

    [Fact]
    public async Task A_refused_capture_turns_back()
    {
        var input = await ReservedAsync();

        var refused = input.After("CapturePayment", nameof(CaptureRefused), new Reason("refused", null, "No."));
        var answer = await Desk.UndoPayment.UndoPayment(refused, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        Assert.Equal((BookingPhase.Undoing, "refused"), ((await BookingOf(input)).Phase, (await BookingOf(input)).Reason!.Code));
    }

    [Theory]
    [InlineData(nameof(BookingStopped))]
    [InlineData(nameof(BookingClosed))]
    public async Task A_capture_that_only_found_the_booking_moved_does_not_turn_back(string error)
    {
        var input = await ReservedAsync();

        var answer = await Desk.UndoPayment.UndoPayment(input.After("CapturePayment", error), Desk.Context);

        Assert.Equal("forward", answer.Answer);
        Assert.Equal(BookingPhase.Capturing, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_confirmed_booking_is_not_undone()
    {
        var input = await ConfirmedAsync();

        var answer = await Desk.UndoPayment.UndoPayment(input.After("CapturePayment", "States.Timeout"), Desk.Context);

        Assert.Equal("final", answer.Answer);
        Assert.Equal(PaymentStatus.Succeeded, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
    }

    [Fact]
    public async Task Called_late_after_the_end_it_answers_ok()
    {
        var input = await ClosedAsync();

        Assert.Equal("ok", (await Desk.UndoPayment.UndoPayment(input, Desk.Context)).Answer);
        Assert.Equal(BookingStatus.Rejected, (await BookingOf(input)).Status);
    }

    [Fact]
    public async Task Another_request_under_the_id_is_left_alone()
    {
        var input = await AuthorisedAsync();
        var another = Inputs.Train(input.BookingId, seats: ["9A"]).After("CheckAvailability", nameof(InvalidRequest));

        var answer = await Desk.UndoPayment.UndoPayment(another, Desk.Context);

        Assert.Equal("AlreadyPlaced", answer.Answer);
        Assert.Equal(BookingPhase.Held, (await BookingOf(input)).Phase);
        Assert.Equal(PaymentStatus.RequiresCapture, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
    }

    [Fact]
    public async Task Why_it_was_stopped_first_stays()
    {
        var input = await StoppedAsync();

        await Desk.UndoPayment.UndoPayment(input.After("ReserveSeats", nameof(HoldOver), new Reason("over", null, "Over.")), Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Rejected, "declined"), (booking.Why, booking.Reason!.Code));
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_no_booking() =>
        await Assert.ThrowsAsync<NotABooking>(() => Desk.UndoPayment.UndoPayment(Inputs.Train() with { BookingId = "x" }, Desk.Context));
}
