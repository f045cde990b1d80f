using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string TakeUpIf = "attribute_exists(pk) AND #recoveries = :seen AND #dueShard <> :parked";
    private const string TakeUpFirstIf = "attribute_exists(pk) AND attribute_not_exists(#recoveries) AND #dueShard <> :parked";
    private const string RedriveIf = "attribute_exists(pk) AND #recoveries = :seen";
    private const string RedriveFirstIf = "attribute_exists(pk) AND attribute_not_exists(#recoveries)";

    /// <summary>
    /// Counts that a booking is taken up again, and lets nobody else look at it for a while: whoever writes this starts the recovery of
    /// that number, so that two who saw it dead start one.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking with its new number; null when somebody else took it up since it was read, or parked it.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<Booking?> TakeUpAsync(Booking seen, CancellationToken cancellationToken = default)
    {
        var write = new BookingWrite(seen.Id, seen.Recoveries == 0 ? TakeUpFirstIf : TakeUpIf).With(":parked", Item.Text(Due.Parked));
        return CountAsync(write, seen, cancellationToken);
    }

    /// <summary>
    /// Takes a booking up because an operator said so: out of what is parked, and with as many recoveries before it as if it had none.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="actor">Who redrives it, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking with its new number; null when somebody else took it up since it was read.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<Booking?> RedriveAsync(Booking seen, Actor actor, CancellationToken cancellationToken = default)
    {
        var write = new BookingWrite(seen.Id, seen.Recoveries == 0 ? RedriveFirstIf : RedriveIf)
            .Set("#redriven = :redriven", ":redriven", Item.Number(seen.Recoveries))
            .Trail(new TrailEntry(Now, seen.Standing, seen.Standing, actor.Step, null, actor.Execution));
        return CountAsync(write, seen, cancellationToken);
    }

    private async Task<Booking?> CountAsync(BookingWrite write, Booking seen, CancellationToken cancellationToken)
    {
        write.Add("#recoveries", ":one", Item.Number(1)).LookAgain(Now, seen.DueAt);
        if (seen.Recoveries > 0)
            write.With(":seen", Item.Number(seen.Recoveries));
        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? answer.Booking : null;
    }
}
