using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ReserveIf = "#status = :pending AND #phase = :held";
    private const string BooksItselfBy = "#execution = if_not_exists(#execution, :execution)";

    /// <summary>
    /// <c>HELD</c> → <c>CAPTURING</c>, the pivot, or <c>RESERVED</c> where a provider must accept it first: every seat becomes the
    /// booking's own, all or nothing. A slow clock is harmless: the owner of a seat decides.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="approvalLimit">How long its provider has, at most; never past the start of what is booked.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where it stands with its seats reserved, by this call or before it.</returns>
    /// <exception cref="HoldOver">A seat is not held for this booking any more.</exception>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Reservation> ReserveAsync(
        Booking booking, TimeSpan approvalLimit, Actor actor, CancellationToken cancellationToken = default)
    {
        if (booking.Phase != BookingPhase.Held)
            return AnswerReserve(booking);
        var now = Now;
        var reservation = booking.NeedsApproval
            ? new Reservation(BookingPhase.Reserved, ApproveBy(booking, now, approvalLimit), IsNew: true)
            : new Reservation(BookingPhase.Capturing, null, IsNew: true);
        var refused = await table.TransactAsync(ReserveWrites(booking, reservation, now, actor), cancellationToken);
        if (refused is null)
            return reservation;
        if (!refused[0].Refused())
            return AnswerReserve(await GetAsync(booking.Id, cancellationToken));
        return AnswerReserve(refused[0].Item is { Count: > 0 } item ? BookingItem.Read(item) : null);
    }

    private static Reservation AnswerReserve(Booking? standing) => standing?.Phase switch
    {
        BookingPhase.Reserved or BookingPhase.Capturing => new Reservation(standing.Phase.Value, standing.ApproveBy, IsNew: false),
        BookingPhase.Held => throw new HoldOver("The hold of the seats has ended."),
        BookingPhase.Undoing => throw new BookingStopped("The booking was stopped."),
        _ => throw new BookingClosed(standing is null ? "There is no such booking." : $"The booking is {standing.Status.Text()} already."),
    };

    private static DateTimeOffset ApproveBy(Booking booking, DateTimeOffset now, TimeSpan limit) =>
        booking.Start is { } start && start < now + limit ? start : now + limit;

    private List<TransactWriteItem> ReserveWrites(Booking booking, Reservation reservation, DateTimeOffset now, Actor actor)
    {
        var write = new BookingWrite(booking.Id, ReserveIf)
            .Set("#phase = :next", ":next", Item.Text(reservation.Phase.Text()))
            .Set(BooksItselfBy, ":execution", Item.Text(booking.Id))
            .Trail(new TrailEntry(now, booking.Standing, reservation.Phase.Text(), actor.Step, null, actor.Execution))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        if (reservation.ApproveBy is { } approveBy)
            write.Set("#approveBy = :approveBy", ":approveBy", Item.Time(approveBy)).Owe(Debt.Ask).LookAt(now + Due.AskAgain);
        else
            write.LookAgain(now, booking.DueAt);
        var seats = new SeatWrites(table.Name, booking.OfferingId!, booking.Legs, booking.Id);
        return [write.InTransaction(table.Name), .. booking.Seats.Select(seat => seats.Reserve(seat, now))];
    }
}
