namespace StepBooking.Bookings.Parked;

/// <summary>The queue that operators read: it works when the table does not.</summary>
public interface IOperatorInbox
{
    /// <summary>Puts work before an operator. The same work may come more than once.</summary>
    /// <exception cref="Refusals.QueueUnavailable">The queue could not take it now.</exception>
    Task SendAsync(ParkedWork work, CancellationToken cancellationToken = default);
}
