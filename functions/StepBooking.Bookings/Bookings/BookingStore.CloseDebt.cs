using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ParkedIf = "#dueShard = :parked";

    /// <summary>
    /// Takes a debt off a parked booking because an operator paid it by hand. The write that takes the last one off a final booking takes
    /// that off the list, too.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="debt">One of <see cref="Debt"/>.</param>
    /// <param name="actor">Who does it, for the trail.</param>
    /// <param name="why">Why, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when it is not parked, does not owe the debt, or changed since it was read.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> CloseDebtAsync(
        Booking seen, string debt, Actor actor, string why, CancellationToken cancellationToken = default)
    {
        if (!seen.IsParked || !seen.Owes.Contains(debt))
            return null;
        var answer = await WriteAsync(ByHand(seen, debt, actor, why), cancellationToken);
        return answer.Written ? answer.Booking : null;
    }

    /// <summary>The write of an operator that settles a debt of a parked booking, as long as it owes exactly what was seen.</summary>
    private BookingWrite ByHand(Booking seen, string debt, Actor actor, string why, IEnumerable<string>? conditions = null)
    {
        var write = new BookingWrite(seen.Id, string.Join(" AND ", [ParkedIf, "#owes = :owed", "#status = :seen", .. conditions ?? []]))
            .Pay(debt)
            .Trail(new TrailEntry(Now, seen.Standing, seen.Standing, actor.Step, why, actor.Execution))
            .With(":parked", Item.Text(Due.Parked))
            .With(":owed", Item.Set(seen.Owes))
            .With(":seen", Item.Text(seen.Status.Text()));
        return seen.IsFinal && seen.Owes.Count == 1 && !seen.OpenCancellations.Any() ? write.Remove("#dueShard", "#dueAt") : write;
    }
}
