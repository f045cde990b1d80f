using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;
using StepBooking.PaymentSandbox;

namespace StepBooking.Functions.Tests.Steps;

public sealed class RefundPaymentTests : CancellationTest
{
    [Fact]
    public async Task It_gives_back_what_was_fixed_and_settles_it()
    {
        var input = await DecidedAsync(null, "1A");

        Assert.Equal("ok", (await Desk.RefundPayment.RefundPayment(input, Desk.Context)).Answer);

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        var refund = Assert.Single(payment.Refunds);
        Assert.Equal((285000, First), (refund.Amount, refund.Metadata["cancellationId"]));
        Assert.Equal(285000, payment.Net);
        Assert.True((await BookingOf(input)).Owes.SetEquals([$"seats:{First}", $"note:{First}"]));
    }

    [Fact]
    public async Task Called_twice_late_and_at_once_it_refunds_once()
    {
        var input = await DecidedAsync();

        var failures = await AtOnceAsync(3, () => Desk.RefundPayment.RefundPayment(input, Desk.Context));
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);

        Assert.All(failures, failure => Assert.True(failure is null or TransientFailure, failure?.ToString()));
        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
    }

    [Fact]
    public async Task A_refund_whose_key_the_gateway_has_forgotten_is_found_on_its_list()
    {
        var input = await DecidedAsync();
        var pay = (await BookingOf(input)).Pay!;
        await Desk.Gateway.RefundAsync(new RefundOrder(pay, "another key") { Amount = 570000, CancellationId = First });

        await Desk.RefundPayment.RefundPayment(input, Desk.Context);

        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
        Assert.DoesNotContain($"refund:{First}", (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task Two_cancellations_are_two_refunds()
    {
        var input = await DecidedAsync(null, "1A");
        var second = await AskAsync(input, Second);
        await Desk.BeginCancellation.BeginCancellation(second, Desk.Context);

        await Desk.RefundPayment.RefundPayment(input, Desk.Context);

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal(["00000000000a 285000", "00000000000b 285000"], payment.Refunds.Select(each => $"{each.Metadata["cancellationId"]} {each.Amount}"));
        Assert.DoesNotContain((await BookingOf(input)).Owes, debt => debt.StartsWith("refund:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refund_that_failed_is_made_again_under_another_key()
    {
        var input = await DecidedAsync(Inputs.Train(method: TestPaymentMethods.RefundFails));

        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.RefundPayment.RefundPayment(input, Desk.Context));
        Assert.Contains($"refund:{First}", (await BookingOf(input)).Owes);
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);

        var payment = Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal([true, false], payment.Refunds.Select(refund => refund.Failed));
        Assert.Equal(0, payment.Net);
    }

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_not_made_again()
    {
        var input = await DecidedAsync(Inputs.Train(method: TestPaymentMethods.RefundTimeoutAfter));

        await Assert.ThrowsAsync<GatewayUnavailable>(() => Desk.RefundPayment.RefundPayment(input, Desk.Context));
        await Desk.RefundPayment.RefundPayment(input, Desk.Context);

        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
        Assert.DoesNotContain($"refund:{First}", (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task What_the_gateway_refuses_for_good_stays_owed()
    {
        var input = await DecidedAsync();
        await Desk.Gateway.RefundAsync(new RefundOrder((await BookingOf(input)).Pay!, "by hand"));

        await Assert.ThrowsAsync<GatewayRefused>(() => Desk.RefundPayment.RefundPayment(input, Desk.Context));

        Assert.Contains($"refund:{First}", (await BookingOf(input)).Owes);
        Assert.Single(Assert.Single(Desk.PaymentsOf(input.BookingId!)).Refunds);
    }

    [Fact]
    public async Task A_booking_that_owes_no_refund_asks_no_gateway()
    {
        var input = await ConfirmedAsync();
        await Desk.Sandbox.DisposeAsync();

        Assert.Equal("ok", (await Desk.RefundPayment.RefundPayment(input, Desk.Context)).Answer);
    }

    [Fact]
    public async Task A_recovery_takes_all_that_is_owed()
    {
        var input = await DecidedAsync();

        await Desk.RefundPayment.RefundPayment(new() { BookingId = input.BookingId, Execution = $"{input.BookingId}-r1", Recovery = true }, Desk.Context);

        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed_to_it() => await Assert.ThrowsAsync<BookingClosed>(
        () => Desk.RefundPayment.RefundPayment(Inputs.Train() with { Cancellation = First }, Desk.Context));
}
