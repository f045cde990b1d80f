using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string UnbookHoldIf = "#status = :pending AND #phase = :held AND #execution = :execution AND attribute_not_exists(#pay)";

    /// <summary>
    /// Makes a booking that cannot have its execution a hold again: another request was started under its id, so nothing will ever book
    /// it, and its customer may give the seats back.
    /// </summary>
    /// <param name="booked">The booking as <see cref="BookHoldAsync"/> left it.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task UnbookHoldAsync(Booking booked, Actor actor, CancellationToken cancellationToken = default)
    {
        var held = BookingPhase.Held.Text();
        var write = new BookingWrite(booked.Id, UnbookHoldIf)
            .Remove("#execution")
            .Trail(new TrailEntry(Now, booked.Standing, held, actor.Step, "not-booked", actor.Execution))
            .With(":execution", Item.Text(booked.Id))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(held));
        return WriteAsync(write, cancellationToken);
    }
}
