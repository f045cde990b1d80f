using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class WriteUnitTests : StepTest
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task An_instant_booking_of_two_seats_takes_21_write_units()
    {
        var before = Desk.Meter.Units;

        await Desk.Notify.Notify(await ConfirmedAsync(), Desk.Context);

        Assert.Equal(21, Desk.Meter.Units - before);
    }

    [Fact]
    public async Task Where_only_one_booking_may_be_pending_the_guard_takes_two_more()
    {
        var before = Desk.Meter.Units;

        await Desk.Notify.Notify(await ConfirmedAsync(Inputs.Nights(nights: ["2026-12-24", "2026-12-25"])), Desk.Context);

        Assert.Equal(23, Desk.Meter.Units - before);
    }

    [Fact]
    public async Task A_booking_of_ten_seats_stays_under_a_kilobyte()
    {
        var seats = Enumerable.Range(1, 10).Select(row => $"{row}A").ToArray();

        await Desk.Notify.Notify(await ConfirmedAsync(Inputs.Train(seats: seats)), Desk.Context);

        Assert.InRange(Desk.Meter.LargestBooking, 1, Kilobyte);
    }

    [Fact]
    public async Task A_booking_of_thirty_nights_stays_under_a_kilobyte()
    {
        var nights = Enumerable.Range(2, 30).Select(day => $"2026-12-{day:00}").ToArray();

        await Desk.Notify.Notify(await ConfirmedAsync(Inputs.Nights(nights: nights)), Desk.Context);

        Assert.InRange(Desk.Meter.LargestBooking, 1, Kilobyte);
    }

    [Fact]
    public async Task A_refused_booking_stays_under_a_kilobyte()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.InRange(Desk.Meter.LargestBooking, 1, Kilobyte);
    }
}
