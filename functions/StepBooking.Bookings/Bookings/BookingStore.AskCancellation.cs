using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string AskIf = "attribute_not_exists(#cancels.#cid) AND #status IN (:pending, :confirmed)";
    private const string AskPartIf = "attribute_not_exists(#cancels.#cid) AND #status = :confirmed";

    /// <summary>
    /// Writes down that a cancellation was asked for, before anybody answers so: whatever dies then, it is not forgotten. Of a part only
    /// while the booking is CONFIRMED. A cancellation of this id that is there already stays as it is.
    /// </summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="asked">The cancellation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The booking as it stands then, which has this cancellation unless it is final in another way; null when there is no such booking.
    /// </returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> AskCancellationAsync(Booking booking, Cancellation asked, CancellationToken cancellationToken = default)
    {
        var execution = CancellationExecution.NameOf(booking.Id, asked.Id);
        var entry = new TrailEntry(asked.Asked, booking.Standing, booking.Standing, asked.By, "cancel-asked", execution);
        var write = new BookingWrite(booking.Id, asked.Wanted is null ? AskIf : AskPartIf)
            .Named("#cid", asked.Id)
            .Set("#cancels.#cid = :asked", ":asked", CancellationItem.Asked(asked))
            .Trail(entry)
            .LookAgain(Now, booking.DueAt)
            .With(":confirmed", Item.Text(BookingStatus.Confirmed.Text()));
        if (asked.Wanted is null)
            write.With(":pending", Item.Text(BookingStatus.Pending.Text()));
        return (await WriteAsync(write, cancellationToken)).Booking;
    }
}
