using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class ParkForOperatorTests : StepTest
{
    [Fact]
    public async Task It_tells_the_queue_and_takes_the_row_out_of_the_sweeps_sight()
    {
        var input = await OwingAsync();

        var answer = await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.Equal(("ok", "REJECTED", false, true), (answer.Answer, answer.Status, answer.Settled, answer.Technical));
        var work = JsonNode.Parse(Assert.Single(Desk.Aws.Of("parked")).Text)!;
        Assert.Equal(input.BookingId, (string?)work["bookingId"]);
        Assert.Equal("CapturePayment", (string?)work["step"]);
        Assert.Equal(["note", "pay"], work["owes"]!.AsArray().Select(debt => (string?)debt));
        var booking = await BookingOf(input);
        Assert.Equal(Due.Parked, booking.DueShard);
        Assert.Equal(Desk.Clock.GetUtcNow(), booking.DueAt);
        Assert.True(booking.Owes.SetEquals(["pay", "note"]));
    }

    [Fact]
    public async Task Called_twice_it_parks_the_same_again()
    {
        var input = await OwingAsync();
        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task What_owes_nothing_is_not_parked()
    {
        var input = await ClosedAsync();
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        var answer = await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Empty(Desk.Aws.Of("parked"));
        Assert.Null((await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task A_redrive_finishes_the_job_and_the_booking_leaves_the_list()
    {
        var input = await OwingAsync();
        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);

        Assert.True(answer.Settled);
        Assert.Null((await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task A_booking_that_nobody_managed_to_write_is_written_as_stopped_and_stays_in_sight()
    {
        var input = Inputs.Train().After("CheckAvailability", "States.Timeout");

        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal(BookingPhase.Undoing, booking.Phase);
        Assert.Equal(Due.ShardOf(input.BookingId!), booking.DueShard);
        Assert.Single(Desk.Aws.Of("parked"));
    }

    [Fact]
    public async Task A_debt_that_this_execution_did_not_try_keeps_the_booking_in_sight()
    {
        var input = await OwingAsync();
        var ask = new Amazon.DynamoDBv2.Model.UpdateItemRequest
        {
            Key = Bookings.Keys.Booking(input.BookingId!),
            UpdateExpression = "ADD owes :ask",
            ExpressionAttributeValues = new() { [":ask"] = new() { SS = ["ask"] } },
        };
        await Desk.Table.UpdateAsync(ask);

        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.Equal(Due.ShardOf(input.BookingId!), (await BookingOf(input)).DueShard);
        Assert.Single(Desk.Aws.Of("parked"));
    }

    [Fact]
    public async Task A_queue_that_is_busy_is_transient()
    {
        Desk.Aws.Will("parked", Answer.Broken);
        var input = await OwingAsync();

        await Assert.ThrowsAsync<QueueUnavailable>(() => Desk.ParkForOperator.ParkForOperator(input, Desk.Context));
        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);

        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
    }

    [Fact]
    public async Task Another_request_under_the_id_is_left_alone()
    {
        var input = await OwingAsync();

        var answer = await Desk.ParkForOperator.ParkForOperator(Inputs.Train(input.BookingId, seats: ["9A"]).After("X", "Y"), Desk.Context);

        Assert.Equal("AlreadyPlaced", answer.Answer);
        Assert.Empty(Desk.Aws.Of("parked"));
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_no_booking() =>
        await Assert.ThrowsAsync<NotABooking>(
            () => Desk.ParkForOperator.ParkForOperator(Inputs.Train() with { BookingId = "x" }, Desk.Context));

    /// <summary>A booking that was closed and still owes its payment and its notice.</summary>
    private async Task<StepInput> OwingAsync()
    {
        var input = (await CapturedAsync()).After("CapturePayment", "States.Timeout");
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        return input;
    }
}
