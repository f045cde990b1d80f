using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

/// <summary>The store's client repeats a write whose answer it lost; every step must meet its own write.</summary>
public sealed class RepeatedWriteTests : StepTest
{
    [Fact]
    public async Task A_booking_is_confirmed_and_told_once()
    {
        Desk.Meter.RepeatsWrites = true;

        var input = await ConfirmedAsync();
        var answer = await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(("CONFIRMED", true), (answer.Status, answer.Settled));
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Single(Desk.Aws.Of("sms"));
        Assert.Single(Desk.PaymentsOf(input.BookingId!));
        Assert.Equal(["HELD", "CAPTURING", "CONFIRMED"], (await BookingOf(input)).Trail.Select(entry => entry.To));
    }

    [Fact]
    public async Task A_booking_is_undone_and_told_once()
    {
        Desk.Meter.RepeatsWrites = true;
        var input = (await CapturedAsync()).After("CapturePayment", nameof(GatewayUnavailable));

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.Equal(("REJECTED", true), (answer.Status, answer.Settled));
        Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task A_parked_booking_is_parked()
    {
        Desk.Meter.RepeatsWrites = true;
        var input = await ConfirmedAsync();

        await Desk.ParkNotice.ParkNotice(input, Desk.Context);

        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
    }
}
