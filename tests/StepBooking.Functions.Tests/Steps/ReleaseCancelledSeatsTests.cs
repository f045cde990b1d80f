using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ReleaseCancelledSeatsTests : CancellationTest
{
    [Fact]
    public async Task The_cancelled_seat_is_free_and_the_other_kept()
    {
        var input = await DecidedAsync(null, "1A");

        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1B"));
        var booking = await BookingOf(input);
        Assert.DoesNotContain($"seats:{First}", booking.Owes);
        Assert.Equal(BookingStatus.Confirmed, booking.Status);
    }

    [Fact]
    public async Task Called_late_it_does_not_take_the_seat_from_its_next_owner()
    {
        var input = await DecidedAsync(null, "1A");
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);
        var next = await ReservedAsync(Inputs.Train(user: "bob", seats: "1A"));
        await OweAgainAsync(input);

        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        Assert.Equal((next.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.DoesNotContain($"seats:{First}", (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task Every_cancellation_that_owes_its_seats_is_served()
    {
        var input = await DecidedAsync(null, "1A");
        await Desk.BeginCancellation.BeginCancellation(await AskAsync(input, Second), Desk.Context);

        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1B"));
        Assert.DoesNotContain((await BookingOf(input)).Owes, debt => debt.StartsWith("seats:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_advisory_count_gets_them_back_once()
    {
        var before = (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"];
        var input = await DecidedAsync(null, "1A");

        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        Assert.Equal(before - 1, (await Desk.Offerings.GetAsync(Offers.TrainId))!.Free["2A"]);
    }

    [Fact]
    public async Task A_booking_without_a_cancellation_keeps_its_seats()
    {
        var input = await ConfirmedAsync();

        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(input, Desk.Context);

        Assert.Equal((input.BookingId!, false), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task A_booking_that_is_not_there_is_closed_to_it() => await Assert.ThrowsAsync<BookingClosed>(
        () => Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(Inputs.Train() with { Cancellation = First }, Desk.Context));

    private async Task OweAgainAsync(Functions.Steps.StepInput input) => await Desk.Table.UpdateAsync(new()
    {
        Key = Bookings.Keys.Booking(input.BookingId!),
        UpdateExpression = "ADD owes :debts",
        ExpressionAttributeValues = new() { [":debts"] = new() { SS = [$"seats:{First}"] } },
    });
}
