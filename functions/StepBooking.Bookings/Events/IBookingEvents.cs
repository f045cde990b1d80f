namespace StepBooking.Bookings.Events;

/// <summary>
/// Somewhere that events of bookings are published. There may be several; each event goes to all of them, and what a notice tells goes to
/// each only when those before it have it.
/// </summary>
public interface IBookingEvents
{
    /// <summary>Publishes an event, once or more. What comes of it is the answer, never an exception.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it must be published again: it failed, or nobody knows.</returns>
    Task<bool> PublishAsync(BookingEvent happened, CancellationToken cancellationToken = default);
}
