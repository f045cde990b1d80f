using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;
using StepBooking.PaymentSandbox;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ProcessPaymentTests : StepTest
{
    [Fact]
    public async Task It_writes_the_payments_id_down_and_authorises_it()
    {
        var input = await AuthorisedAsync();

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal((PaymentStatus.RequiresCapture, 570000L, "inr"), (payment.Status, payment.Amount, payment.Currency));
        var booking = await BookingOf(input);
        Assert.Equal(payment.Id, booking.Pay);
        Assert.Equal(BookingPhase.Held, booking.Phase);
    }

    [Fact]
    public async Task Called_twice_it_authorises_once()
    {
        var input = await AuthorisedAsync();

        var answer = await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal(1, payment.Confirms);
    }

    [Theory]
    [InlineData(TestPaymentMethods.Declined, "declined", "generic_decline")]
    [InlineData(TestPaymentMethods.InsufficientFunds, "declined", "insufficient_funds")]
    [InlineData(TestPaymentMethods.AuthenticationRequired, "authentication_required", "authentication")]
    [InlineData("pm_nobody_has", "declined", "resource_missing")]
    public async Task A_decline_is_an_answer_also_when_asked_again(string method, string code, string detail)
    {
        var input = await HeldAsync(Inputs.Train(method: method));

        for (var call = 0; call < 2; call++)
        {
            var refusal = await Assert.ThrowsAsync<PaymentDeclined>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));
            Assert.Equal((code, "paymentMethod"), (refusal.Reason.Code, refusal.Reason.Field));
            Assert.Contains(detail, refusal.Reason.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(TestPaymentMethods.TimeoutBefore, 1)]
    [InlineData(TestPaymentMethods.TimeoutAfter, 1)]
    [InlineData(TestPaymentMethods.Outage, TestPaymentMethods.OutageCalls)]
    public async Task An_unknown_outcome_is_transient_and_the_retry_finds_out(string method, int failures)
    {
        var input = await HeldAsync(Inputs.Train(method: method));

        for (var call = 0; call < failures; call++)
            await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));
        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);

        Assert.Equal(PaymentStatus.RequiresCapture, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
    }

    [Fact]
    public async Task A_payment_that_is_being_processed_is_transient()
    {
        var input = await HeldAsync(Inputs.Train(method: TestPaymentMethods.Processing));

        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));
    }

    [Fact]
    public async Task What_costs_nothing_needs_no_payment()
    {
        var input = await AuthorisedAsync(Inputs.Slot());

        Assert.Empty(Desk.PaymentsOf(input.BookingId!));
        Assert.Null((await BookingOf(input)).Pay);
    }

    [Fact]
    public async Task Past_the_hold_it_asks_nobody()
    {
        var input = await ReservedAsync();

        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);

        Assert.Equal(1, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Confirms);
    }

    [Fact]
    public async Task Called_late_after_a_stop_it_moves_nothing()
    {
        var input = await StoppedAsync();

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));

        Assert.Empty(Desk.PaymentsOf(input.BookingId!));
    }

    [Fact]
    public async Task Called_late_after_the_end_it_moves_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));

        Assert.Empty(Desk.PaymentsOf(input.BookingId!));
    }

    [Fact]
    public async Task A_payment_cancelled_meanwhile_stops_the_step()
    {
        var input = await AuthorisedAsync();
        await Desk.Gateway.CancelAsync((await BookingOf(input)).Pay!);

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));
    }

    [Fact]
    public async Task Two_at_once_make_one_payment()
    {
        var input = await HeldAsync();

        var calls = Enumerable.Range(0, 2).Select(_ => TryAsync(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context)));
        var failures = await Task.WhenAll(calls);

        Assert.All(failures, failure => Assert.True(failure is null or TransientFailure, failure?.ToString()));
        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);
        Assert.Equal(PaymentStatus.RequiresCapture, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Status);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed()
    {
        await Assert.ThrowsAsync<BookingClosed>(() => Desk.ProcessPayment.ProcessPayment(Inputs.Train(), Desk.Context));
    }

    [Fact]
    public async Task A_key_that_the_gateway_refuses_is_read_anew_once()
    {
        var right = Desk.Aws.Secret;
        Desk.Aws.Secret = right.Replace(Desk.Sandbox.ApiKey, "sk_old", StringComparison.Ordinal);
        var input = await HeldAsync();
        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));
        Assert.Equal(2, Desk.Aws.SecretReads);

        Desk.Aws.Secret = right;
        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);
        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);

        Assert.Equal(3, Desk.Aws.SecretReads);
    }

    [Fact]
    public async Task Nothing_about_the_key_is_logged()
    {
        await Assert.ThrowsAsync<PaymentDeclined>(() => AuthorisedAsync(Inputs.Train(method: TestPaymentMethods.Declined)));

        Assert.DoesNotContain(Desk.Sandbox.ApiKey, Desk.Log, StringComparison.Ordinal);
    }

    private static async Task<Exception?> TryAsync(Func<Task> call) => await Record.ExceptionAsync(call);
}
