using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string SettleLastIf = "#owes = :only AND #status <> :pending AND size(#cancels) = :cancels";
    private const string SettleIf = "contains(#owes, :debt)";

    /// <summary>
    /// Notes that a debt is paid. The write that pays the last debt of a final booking also takes it off the list of what is due,
    /// unless a cancellation was asked for that is not decided yet. A debt that is not owed (any more) is no error.
    /// </summary>
    /// <param name="booking">The booking as read; it decides whether there is anything to write, and which write is tried first.</param>
    /// <param name="debt">One of <see cref="Debt"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task SettleAsync(Booking booking, string debt, CancellationToken cancellationToken = default)
    {
        if (!booking.Owes.Contains(debt))
            return;
        Func<BookingWrite> last = () => SettleLast(booking, debt);
        Func<BookingWrite> one = () => SettleOne(booking.Id, debt);
        var isLast = booking.IsFinal && booking.Owes.Count == 1 && !booking.OpenCancellations.Any();
        foreach (var likely in isLast ? [last, one] : new[] { one, last })
        {
            if ((await WriteAsync(likely(), cancellationToken)).Written)
                return;
        }
    }

    private static BookingWrite SettleLast(Booking booking, string debt) => new BookingWrite(booking.Id, SettleLastIf)
        .Remove("#dueShard", "#dueAt")
        .Pay(debt)
        .With(":only", Item.Set([debt]))
        .With(":cancels", Item.Number(booking.Cancels.Count))
        .With(":pending", Item.Text(BookingStatus.Pending.Text()));

    private static BookingWrite SettleOne(string bookingId, string debt) => new BookingWrite(bookingId, SettleIf)
        .Pay(debt)
        .With(":debt", Item.Text(debt));
}
