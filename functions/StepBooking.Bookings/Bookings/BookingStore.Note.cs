namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string NoteIf = "attribute_exists(pk)";

    /// <summary>Notes in the trail something that changed nothing, but that a person would ask about; once for each execution or event.</summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="actor">Who did it, and in which execution or by which event.</param>
    /// <param name="what">What happened, in a word.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task NoteAsync(Booking seen, Actor actor, string what, CancellationToken cancellationToken = default)
    {
        if (seen.Trail.Any(entry => entry.Why == what && entry.Execution == actor.Execution))
            return;
        var entry = new TrailEntry(Now, seen.Standing, seen.Standing, actor.Step, what, actor.Execution);
        await WriteAsync(new BookingWrite(seen.Id, NoteIf).Trail(entry), cancellationToken);
    }
}
