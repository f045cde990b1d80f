using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ParkIf = "#status = :seen AND #owes = :owed AND size(#cancels) = :cancels";

    /// <summary>
    /// Puts a final booking that owes something before an operator, out of the schedule's sight: only if it still is as it was seen,
    /// and owes nothing but what was tried. Parking never hides a debt that nobody tried, nor a cancellation that nobody decided.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="tried">The debts that this execution tried to pay.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is parked.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> ParkAsync(Booking seen, IReadOnlyList<string> tried, CancellationToken cancellationToken = default)
    {
        if (!seen.IsFinal || seen.Owes.Count == 0 || !seen.Owes.IsSubsetOf(tried) || seen.OpenCancellations.Any())
            return false;
        var write = new BookingWrite(seen.Id, ParkIf)
            .Set("#dueShard = :parked", ":parked", Item.Text(Due.Parked))
            .Set("#dueAt = :now", ":now", Item.Time(Now))
            .With(":seen", Item.Text(seen.Status.Text()))
            .With(":owed", Item.Set(seen.Owes))
            .With(":cancels", Item.Number(seen.Cancels.Count));
        return (await WriteAsync(write, cancellationToken)).Written;
    }
}
