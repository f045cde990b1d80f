using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string GiveUpIf = "#status = :seen AND #recoveries = :count AND size(#cancels) = :cancels";

    /// <summary>
    /// Puts a booking before an operator because taking it up did not help, however it stands: only if it still has the status and the
    /// number of recoveries that were seen, owes what was seen, and nobody asked for a cancellation since.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is parked.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> GiveUpAsync(Booking seen, CancellationToken cancellationToken = default)
    {
        var owed = seen.Owes.Count > 0 ? " AND #owes = :owed" : " AND attribute_not_exists(#owes)";
        var write = new BookingWrite(seen.Id, GiveUpIf + owed)
            .Set("#dueShard = :parked", ":parked", Item.Text(Due.Parked))
            .Set("#dueAt = :now", ":now", Item.Time(Now))
            .With(":seen", Item.Text(seen.Status.Text()))
            .With(":count", Item.Number(seen.Recoveries))
            .With(":cancels", Item.Number(seen.Cancels.Count));
        if (seen.Owes.Count > 0)
            write.With(":owed", Item.Set(seen.Owes));
        return (await WriteAsync(write, cancellationToken)).Written;
    }
}
