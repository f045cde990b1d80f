using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class FindWhereItStandsTests : RecoveryTest
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_held_booking_goes_back_for_a_fault_and_all_its_debts_count_as_tried()
    {
        var input = await AuthorisedAsync();

        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);

        Assert.Equal(("back", "FindWhereItStands", "ExecutionDied"), (found.Where, found.Failure!.Step, found.Failure.Error));
        Assert.Equal(["note", "open", "pay", "seats"], found.Tried);
        Assert.Equal("PENDING", found.Status);
    }

    [Fact]
    public async Task A_hold_that_is_over_goes_back_as_expired()
    {
        var input = await HeldAsync();
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));

        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);
        await BackAsync(input.BookingId!, found);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Expired, "over"), (booking.Status, booking.Reason!.Code));
    }

    [Fact]
    public async Task A_booking_past_the_pivot_goes_forward()
    {
        var input = await CapturedAsync();

        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);

        Assert.Equal("forward", found.Where);
        Assert.Null(found.Failure);
    }

    [Fact]
    public async Task The_whole_way_back_by_the_rows_own_request_ends_rejected_told_and_done()
    {
        var input = await AuthorisedAsync();
        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);

        await BackAsync(input.BookingId!, found);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Rejected, "technical"), (booking.Status, booking.Reason!.Code));
        Assert.True(booking.IsSettled);
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal("canceled", Desk.PaymentsOf(booking.Id).Single().Status);
        Assert.Single(Desk.Aws.Of("email"));
        var again = await Find.FindWhereItStands(Recovering(input.BookingId!, tried: [.. found.Tried]), Desk.Context);
        Assert.Equal(("done", "REJECTED"), (again.Where, again.Status));
        Assert.All(booking.Trail.Skip(1), entry => Assert.Equal($"{booking.Id}-r1", entry.Execution));
    }

    [Fact]
    public async Task A_cancellation_that_died_halfway_is_finished_debt_by_debt()
    {
        const string cid = "0123456789ab";
        var input = await ConfirmedAsync();
        await Desk.Notify.Notify(input, Desk.Context);
        await Rows.AskAsync(Desk, input.BookingId!, cid);
        await Desk.BeginCancellation.BeginCancellation(input with { Cancellation = cid }, Desk.Context);

        var found = await Find.FindWhereItStands(Recovering(input.BookingId!), Desk.Context);
        var step = Recovering(input.BookingId!, tried: [.. found.Tried]) with { Cancellation = found.Cancellation };
        await Desk.RefundPayment.RefundPayment(step, Desk.Context);
        await Desk.ReleaseCancelledSeats.ReleaseCancelledSeats(step, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(step, Desk.Context);
        var again = await Find.FindWhereItStands(step, Desk.Context);

        Assert.Equal(("refund", cid), (found.Where, found.Cancellation));
        Assert.Equal(("done", "CANCELLED"), (again.Where, again.Status));
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal(2, Desk.Aws.Of("email").Count);
    }

    [Theory]
    [InlineData("note", true)]
    [InlineData("pay", false)]
    public async Task What_a_recovery_tried_is_parked_and_nothing_else(string tried, bool parked)
    {
        var input = await ConfirmedAsync();

        await Desk.ParkForOperator.ParkForOperator(Recovering(input.BookingId!, tried: tried), Desk.Context);

        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Confirmed, parked), (booking.Status, booking.IsParked));
        Assert.Single(Desk.Aws.Of("parked"));
    }

    [Fact]
    public async Task Without_a_row_nothing_is_found_written_or_told()
    {
        var id = Inputs.NewId();

        await Assert.ThrowsAsync<BookingNotStopped>(() => Find.FindWhereItStands(Recovering(id), Desk.Context));
        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.UndoPayment.UndoPayment(Recovering(id), Desk.Context));
        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.ReleaseSeats.ReleaseSeats(Recovering(id), Desk.Context));
        await Assert.ThrowsAsync<BookingNotStopped>(() => Desk.CloseBooking.CloseBooking(Recovering(id), Desk.Context));

        Assert.Null(await Desk.Store.GetAsync(id));
    }

    [Fact]
    public async Task A_name_that_is_no_booking_id_is_no_booking() =>
        await Assert.ThrowsAsync<NotABooking>(() => Find.FindWhereItStands(Recovering("x"), Desk.Context));

    [Theory]
    [InlineData("CONFIRMED", "", "", "done")]
    [InlineData("CONFIRMED", "note", "", "tell")]
    [InlineData("CONFIRMED", "note", "note", "park")]
    [InlineData("CONFIRMED", "note refund:c1 seats:c1", "", "refund c1")]
    [InlineData("CONFIRMED", "note refund:c1 seats:c1", "refund:c1 seats:c1 note:c1", "tell")]
    [InlineData("CANCELLED", "note:c2", "refund:c1 seats:c1 note:c1", "refund c2")]
    [InlineData("CANCELLED", "note:c1", "refund:c1 seats:c1 note:c1", "park")]
    [InlineData("CANCELLED", "note", "", "tell")]
    [InlineData("REJECTED", "pay", "", "back")]
    [InlineData("REJECTED", "note", "", "back")]
    [InlineData("REJECTED", "note pay", "note open pay seats", "park")]
    [InlineData("REJECTED", "", "note", "done")]
    [InlineData("EXPIRED", "something-new", "", "back")]
    [InlineData("EXPIRED", "something-new", "something-new", "park")]
    public void A_final_booking_goes_where_its_first_untried_debt_is_paid(string status, string owes, string tried, string where)
    {
        var found = WhereItStands.Of(Row(Wire.Status(status), owes), Words(tried), Now);

        Assert.Equal(where, found.Cancellation is null ? found.Where : $"{found.Where} {found.Cancellation}");
        Assert.Null(found.Failure);
        Assert.True(found.Where is "done" or "park" || found.Tried.Count > Words(tried).Length);
    }

    [Theory]
    [InlineData(BookingPhase.Held, 1, "ExecutionDied")]
    [InlineData(BookingPhase.Held, 0, "HoldOver")]
    [InlineData(BookingPhase.Reserved, 1, "ExecutionDied")]
    [InlineData(BookingPhase.Reserved, 0, "limit")]
    [InlineData(BookingPhase.Undoing, 0, "ExecutionDied")]
    public void An_open_booking_goes_back_for_what_its_execution_would_have_met(BookingPhase phase, int minutesLeft, string error)
    {
        var time = Now.AddMinutes(minutesLeft);
        var row = Row(BookingStatus.Pending, "") with { Phase = phase, Until = time, ApproveBy = time };

        Assert.Equal(("back", error), (WhereItStands.Of(row, [], Now).Where, WhereItStands.Of(row, [], Now).Failure!.Error));
        Assert.Equal("park", WhereItStands.Of(row, ["open"], Now).Where);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Booking Row(BookingStatus status, string owes) => new()
    {
        Id = "b",
        Request = "r",
        Status = status,
        Owes = Words(owes).ToHashSet(),
        Reference = status is BookingStatus.Confirmed or BookingStatus.Cancelled ? "ABC234" : null,
    };

    private async Task BackAsync(string id, WhereItStands found)
    {
        var step = Recovering(id, tried: [.. found.Tried]) with { Failure = found.Failure };
        Assert.Equal("ok", (await Desk.UndoPayment.UndoPayment(step, Desk.Context)).Answer);
        Assert.Equal("ok", (await Desk.ReleaseSeats.ReleaseSeats(step, Desk.Context)).Answer);
        Assert.Equal("ok", (await Desk.CloseBooking.CloseBooking(step, Desk.Context)).Answer);
        Assert.True((await Desk.SendCancellationNotice.SendCancellationNotice(step, Desk.Context)).Settled);
    }
}
