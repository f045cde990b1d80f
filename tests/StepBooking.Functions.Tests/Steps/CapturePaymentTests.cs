using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;
using StepBooking.PaymentSandbox;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.Functions.Tests.Steps;

public sealed class CapturePaymentTests : StepTest
{
    [Fact]
    public async Task It_captures_what_is_authorised()
    {
        var input = await CapturedAsync();

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal((PaymentStatus.Succeeded, 570000L), (payment.Status, payment.AmountCaptured));
    }

    [Fact]
    public async Task Called_twice_it_captures_once()
    {
        var input = await CapturedAsync();

        var answer = await Desk.CapturePayment.CapturePayment(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Transitions, transition => transition.To == PaymentStatus.Succeeded);
    }

    [Fact]
    public async Task Two_at_once_capture_once()
    {
        var input = await ReservedAsync();

        var failures = await AtOnceAsync(2, () => Desk.CapturePayment.CapturePayment(input, Desk.Context));

        Assert.All(failures, failure => Assert.True(failure is null or GatewayUnavailable, failure?.ToString()));
        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Transitions, transition => transition.To == PaymentStatus.Succeeded);
    }

    [Fact]
    public async Task Called_late_on_a_confirmed_booking_it_answers_ok()
    {
        var input = await ConfirmedAsync();

        Assert.Equal("ok", (await Desk.CapturePayment.CapturePayment(input, Desk.Context)).Answer);
    }

    [Fact]
    public async Task A_capture_that_the_gateway_refuses_is_refused()
    {
        var input = await ReservedAsync(Inputs.Train(method: TestPaymentMethods.CaptureRefused));

        var refusal = await Assert.ThrowsAsync<CaptureRefused>(() => Desk.CapturePayment.CapturePayment(input, Desk.Context));

        Assert.Equal("refused", refusal.Reason.Code);
    }

    [Fact]
    public async Task An_authorisation_cancelled_at_the_gateway_is_refused()
    {
        var input = await ReservedAsync();
        await Desk.Gateway.CancelAsync((await BookingOf(input)).Pay!);

        await Assert.ThrowsAsync<CaptureRefused>(() => Desk.CapturePayment.CapturePayment(input, Desk.Context));
    }

    [Fact]
    public async Task What_costs_nothing_is_not_captured()
    {
        var input = await CapturedAsync(Inputs.Slot());

        Assert.Empty(Desk.PaymentsOf(input.BookingId!));
    }

    [Fact]
    public async Task Called_late_after_a_stop_it_captures_nothing()
    {
        var input = await ReservedAsync();
        await Desk.ReleaseSeats.ReleaseSeats(input.After("CapturePayment", "States.Timeout"), Desk.Context);

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.CapturePayment.CapturePayment(input, Desk.Context));

        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).AmountCaptured);
    }

    [Fact]
    public async Task Before_the_pivot_it_captures_nothing()
    {
        var input = await AuthorisedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.CapturePayment.CapturePayment(input, Desk.Context));

        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).AmountCaptured);
    }

    [Fact]
    public async Task Called_late_after_the_end_it_captures_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.CapturePayment.CapturePayment(input, Desk.Context));
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed()
    {
        await Assert.ThrowsAsync<BookingClosed>(() => Desk.CapturePayment.CapturePayment(Inputs.Train(), Desk.Context));
    }
}
