using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string StopIf =
        "attribute_not_exists(pk) OR (#request = :mine AND #status = :pending AND #phase IN (:held, :reserved))";

    private const string StopFromCaptureIf =
        "attribute_not_exists(pk) OR (#request = :mine AND #status = :pending AND #phase IN (:held, :reserved, :capturing))";

    /// <summary>
    /// <c>HELD</c>, <c>RESERVED</c> (from the capture <c>CAPTURING</c> too) → <c>UNDOING</c>, the first write of every
    /// compensation: after it no forward step can have an effect, however late it comes. A booking not there yet is written
    /// as stopped, so that its late hold finds it.
    /// </summary>
    /// <exception cref="BookingNotStopped">A recovery's booking is not there: its starter writes it first.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<StopAnswer> StopAsync(StopOrder order, Actor actor, CancellationToken cancellationToken = default)
    {
        var standing = await GetAsync(order.BookingId, cancellationToken);
        order = order with { Request = order.Request ?? standing?.Request ?? throw new BookingNotStopped("There is no such booking.") };
        if (standing is not null && AnswerStop(standing, order) is { } answered)
            return answered;
        var answer = await WriteAsync(StopWrite(order, actor, standing), cancellationToken);
        if (answer.Written)
            return new StopAnswer(StopOutcome.Stopped, answer.Booking!);
        return AnswerStop(answer.Booking!, order) ?? throw new StoreBusy("The booking moved while it was being stopped.");
    }

    /// <summary>The answer of a booking that cannot be stopped, or need not be; null for one that is to be stopped.</summary>
    private static StopAnswer? AnswerStop(Booking standing, StopOrder order)
    {
        if (standing.Request != order.Request)
            return new StopAnswer(StopOutcome.AlreadyPlaced, standing);
        if (standing.Phase is BookingPhase.Held or BookingPhase.Reserved || (standing.Phase == BookingPhase.Capturing && order.FromCapture))
            return null;
        if (standing.Phase == BookingPhase.Capturing)
            return new StopAnswer(StopOutcome.Forward, standing);
        var isCaptured = standing.Status == BookingStatus.Confirmed || (standing.Status == BookingStatus.Cancelled && standing.WasCaptured);
        return new StopAnswer(isCaptured ? StopOutcome.Final : StopOutcome.Stopped, standing);
    }

    private BookingWrite StopWrite(StopOrder order, Actor actor, Booking? standing)
    {
        var now = Now;
        var entry = new TrailEntry(now, standing?.Standing, BookingPhase.Undoing.Text(), actor.Step, order.Reason.Code, actor.Execution);
        var write = new BookingWrite(order.BookingId, order.FromCapture ? StopFromCaptureIf : StopIf)
            .Set("#phase = :undoing", ":undoing", Item.Text(BookingPhase.Undoing.Text()))
            .Set("#status = if_not_exists(#status, :pending)", ":pending", Item.Text(BookingStatus.Pending.Text()))
            .Set("#request = :mine", ":mine", Item.Text(order.Request!))
            .Set("#why = if_not_exists(#why, :why)", ":why", Item.Text(order.Why.Text()))
            .Set("#reason = if_not_exists(#reason, :reason)", ":reason", BookingItem.WriteReason(order.Reason))
            .Set("#owes = :owes", ":owes", Item.Set(Debt.OfStop))
            .Trail(entry)
            .LookAgain(now, standing?.DueAt)
            .With(":held", Item.Text(BookingPhase.Held.Text()))
            .With(":reserved", Item.Text(BookingPhase.Reserved.Text()));
        if (order.FromCapture)
            write.With(":capturing", Item.Text(BookingPhase.Capturing.Text()));
        return BornStopped(write, order, now);
    }

    /// <summary>All that the input tells of a booking not there yet; a booking that is there keeps its own.</summary>
    private static BookingWrite BornStopped(BookingWrite write, StopOrder order, DateTimeOffset now)
    {
        write.Set("#v = if_not_exists(#v, :v)", ":v", Item.Number(BookingItem.Version))
            .Set("#placed = if_not_exists(#placed, :placed)", ":placed", Item.Time(now))
            .Set("#notices = if_not_exists(#notices, :none)", ":none", Item.Map([]))
            .Set("#cancels = if_not_exists(#cancels, :none)");
        if (order.Customer is not null)
            write.Set("#customer = if_not_exists(#customer, :customer)", ":customer", Item.Text(order.Customer));
        if (order.Execution is not null)
            write.Set("#execution = if_not_exists(#execution, :execution)", ":execution", Item.Text(order.Execution));
        if (order.OfferingId is not null)
        {
            write.Set("#offering = if_not_exists(#offering, :offering)", ":offering", Item.Text(order.OfferingId))
                .Set("#seats = if_not_exists(#seats, :seats)", ":seats", Item.List(order.Seats.Select(Item.Text)));
        }

        return write;
    }
}
