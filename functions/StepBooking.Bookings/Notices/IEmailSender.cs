namespace StepBooking.Bookings.Notices;

/// <summary>Hands one e-mail to a provider, once: no attempt is repeated in here, for the provider knows no idempotency.</summary>
public interface IEmailSender
{
    /// <summary>Sends an e-mail. What comes of it is the answer, never an exception.</summary>
    /// <param name="address">Whom to; not for logs.</param>
    /// <param name="text">What it says.</param>
    /// <param name="bookingId">The booking it is about; it travels as a tag.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendOutcome> SendAsync(string address, NoticeText text, string bookingId, CancellationToken cancellationToken = default);
}
