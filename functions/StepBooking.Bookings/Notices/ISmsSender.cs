namespace StepBooking.Bookings.Notices;

/// <summary>Hands one text message to a provider, once: no attempt is repeated in here, for the provider knows no idempotency.</summary>
public interface ISmsSender
{
    /// <summary>Sends a text message. What comes of it is the answer, never an exception.</summary>
    /// <param name="phone">Whom to, E.164; not for logs.</param>
    /// <param name="text">What it says.</param>
    /// <param name="bookingId">The booking it is about; it travels as an attribute.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendOutcome> SendAsync(string phone, NoticeText text, string bookingId, CancellationToken cancellationToken = default);
}
