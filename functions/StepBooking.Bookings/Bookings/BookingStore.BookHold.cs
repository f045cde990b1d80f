using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string BookHoldIf = "#status = :pending AND #phase = :held AND #until > :now AND attribute_not_exists(#execution)";

    /// <summary>
    /// Makes a hold a booking: writes down the execution that will book it, before that execution is started. From then on nobody closes
    /// it without a word, and whoever finds the execution missing starts a recovery.
    /// </summary>
    /// <param name="held">The hold as read.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The booking as it stands then; it has the execution if this call or one before it wrote that down. Null when there is none.
    /// </returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> BookHoldAsync(Booking held, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var write = new BookingWrite(held.Id, BookHoldIf)
            .Set("#execution = :execution", ":execution", Item.Text(held.Id))
            .Trail(new TrailEntry(now, held.Standing, BookingPhase.Held.Text(), actor.Step, "booked", actor.Execution))
            .With(":now", Item.Time(now))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        return (await WriteAsync(write, cancellationToken)).Booking;
    }
}
