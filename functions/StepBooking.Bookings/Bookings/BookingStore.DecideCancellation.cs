using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string Undecided = "attribute_exists(#cancels.#cid) AND attribute_not_exists(#cancels.#cid.#seats)";
    private const string DecideIf = "#status = :confirmed AND #seats = :seen AND " + Undecided;
    private const string DecideNothingIf = Undecided + " AND #status <> :confirmed AND (attribute_not_exists(#phase) OR #phase = :undoing)";
    private const string DecideNothingLeftIf = Undecided + " AND #status = :confirmed AND #seats = :seen";
    private const string OwesNothingElse = " AND attribute_not_exists(#owes) AND size(#cancels) = :cancels AND #status <> :pending";

    private static readonly Reason CancelledLater = new("cancelled", null, "It was cancelled after it was confirmed.");

    /// <summary>
    /// Takes the seats of a cancellation out of a CONFIRMED booking and fixes what comes back, in one write; with its last seat the
    /// booking is CANCELLED. No two cancellations can have the same seat, and what is refunded is never reckoned again.
    /// </summary>
    /// <param name="booking">The booking as read, CONFIRMED, with this cancellation asked for.</param>
    /// <param name="cancellation">The cancellation.</param>
    /// <param name="kind">What was booked: it decides what comes back.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether this call decided it, and the booking as it stands then; null when there is no such booking.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    /// <exception cref="InvalidOperationException">The booking does not say what each of its seats costs.</exception>
    public async Task<(bool Decided, Booking? Booking)> DecideCancellationAsync(
        Booking booking, Cancellation cancellation, OfferingKind kind, Actor actor, CancellationToken cancellationToken = default)
    {
        var taken = booking.Seats.Where(seat => cancellation.Wanted?.Contains(seat) != false).ToList();
        if (taken.Count == 0)
            return await DecideNothingAsync(booking, cancellation, actor, cancellationToken);
        var answer = await WriteAsync(DecideWrite(booking, cancellation, kind, taken, actor), cancellationToken);
        return (answer.Written, answer.Booking);
    }

    /// <summary>
    /// Notes that a cancellation found nothing to take: the booking was never confirmed, or others had those seats before. It owes
    /// nothing then, and a final booking that owes nothing else leaves the list of what is due.
    /// </summary>
    /// <param name="booking">The booking as read, with this cancellation asked for.</param>
    /// <param name="cancellation">The cancellation.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether this call decided it, and the booking as it stands then; null when there is no such booking.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<(bool Decided, Booking? Booking)> DecideNothingAsync(
        Booking booking, Cancellation cancellation, Actor actor, CancellationToken cancellationToken = default)
    {
        var condition = booking.Status == BookingStatus.Confirmed ? DecideNothingLeftIf : DecideNothingIf;
        if (booking.IsFinal && booking.Owes.Count == 0 && booking.OpenCancellations.All(each => each.Id == cancellation.Id))
        {
            var last = NothingWrite(booking, cancellation, actor, condition + OwesNothingElse)
                .Remove("#dueShard", "#dueAt")
                .With(":cancels", Item.Number(booking.Cancels.Count))
                .With(":pending", Item.Text(BookingStatus.Pending.Text()));
            if (await WriteAsync(last, cancellationToken) is { Written: true, Booking: var settled })
                return (true, settled);
        }

        var answer = await WriteAsync(NothingWrite(booking, cancellation, actor, condition), cancellationToken);
        return (answer.Written, answer.Booking);
    }

    private BookingWrite DecideWrite(Booking booking, Cancellation cancellation, OfferingKind kind, List<string> taken, Actor actor)
    {
        var now = Now;
        var priced = PricedSeatsOf(booking);
        var left = priced.Where(seat => !taken.Contains(seat.First)).ToList();
        var percent = booking.Pay is null ? 0 : RefundPolicy.PercentOf(kind, booking.Start!.Value, cancellation.Asked);
        var amount = RefundPolicy.AmountOf(priced.Where(seat => taken.Contains(seat.First)).Select(seat => seat.Second), percent);
        var status = left.Count == 0 ? BookingStatus.Cancelled : BookingStatus.Confirmed;
        var write = new BookingWrite(booking.Id, DecideIf)
            .Named("#cid", cancellation.Id)
            .Set("#cancels.#cid.#seats = :taken", ":taken", Item.List(taken.Select(Item.Text)))
            .Set("#cancels.#cid.#amount = :amount", ":amount", Item.Number(amount))
            .Set("#seats = :left", ":left", Item.List(left.Select(seat => Item.Text(seat.First))))
            .Set("#prices = :prices", ":prices", BookingItem.WritePrices([.. left.Select(seat => seat.Second)]))
            .Trail(new TrailEntry(now, booking.Standing, status.Text(), actor.Step, "cancelled", actor.Execution))
            .LookAgain(now, booking.DueAt)
            .Owe([.. OfDecided(cancellation.Id, amount)])
            .With(":seen", Item.List(booking.Seats.Select(Item.Text)))
            .With(":confirmed", Item.Text(BookingStatus.Confirmed.Text()));
        return left.Count > 0
            ? write
            : write.Set("#status = :cancelled", ":cancelled", Item.Text(BookingStatus.Cancelled.Text()))
                .Set("#reason = :reason", ":reason", BookingItem.WriteReason(CancelledLater));
    }

    /// <summary>A booking that does not say what each seat costs is never cancelled as if some cost nothing: its cancellation must fail.</summary>
    private static List<(string First, long Second)> PricedSeatsOf(Booking booking) => booking.Seats.Count == booking.Prices.Count
        ? [.. booking.Seats.Zip(booking.Prices)]
        : throw new InvalidOperationException(
            $"Booking {booking.Id} has {booking.Seats.Count} seats and {booking.Prices.Count} prices: what comes back must be decided by hand.");

    private static IEnumerable<string> OfDecided(string cancellationId, long amount) =>
        Debt.AllOf(cancellationId).Where(debt => amount > 0 || debt != Debt.RefundOf(cancellationId));

    private BookingWrite NothingWrite(Booking booking, Cancellation cancellation, Actor actor, string condition)
    {
        var entry = new TrailEntry(Now, booking.Standing, booking.Standing, actor.Step, "nothing-to-cancel", actor.Execution);
        var write = new BookingWrite(booking.Id, condition)
            .Named("#cid", cancellation.Id)
            .Set("#cancels.#cid.#seats = :taken", ":taken", Item.List([]))
            .Set("#cancels.#cid.#amount = :amount", ":amount", Item.Number(0))
            .Trail(entry)
            .With(":confirmed", Item.Text(BookingStatus.Confirmed.Text()));
        return booking.Status == BookingStatus.Confirmed
            ? write.With(":seen", Item.List(booking.Seats.Select(Item.Text)))
            : write.With(":undoing", Item.Text(BookingPhase.Undoing.Text()));
    }
}
