using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string UnparkIf = "#dueShard = :parked AND #dueAt = :since";

    /// <summary>
    /// Gives a parked booking back to the saga because an operator said so: the schedule looks at it again, and its recoveries are counted
    /// anew. The first half of a redrive; whoever dies before the second leaves a booking that is due again.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="actor">Who does it, for the trail.</param>
    /// <param name="why">Why, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when it is not parked, or was parked again, since it was read.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> UnparkAsync(Booking seen, Actor actor, string why, CancellationToken cancellationToken = default)
    {
        if (seen is not { IsParked: true, DueAt: { } since })
            return null;
        var now = Now;
        var write = new BookingWrite(seen.Id, UnparkIf)
            .Set("#redriven = :redriven", ":redriven", Item.Number(seen.Recoveries))
            .Trail(new TrailEntry(now, seen.Standing, seen.Standing, actor.Step, why, actor.Execution))
            .LookAgain(now, seen.DueAt)
            .With(":parked", Item.Text(Due.Parked))
            .With(":since", Item.Time(since));
        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? answer.Booking : null;
    }
}
