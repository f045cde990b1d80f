namespace StepBooking.Functions.Email;

/// <summary>A mail for one recipient.</summary>
/// <param name="From">Whom it comes from.</param>
/// <param name="To">Whom to.</param>
/// <param name="ReplyTo">Where answers go; null for <paramref name="From"/>.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">Plain text.</param>
/// <param name="BookingId">The booking that it is about.</param>
internal sealed record SmtpMail(string From, string To, string? ReplyTo, string Subject, string Body, string BookingId);
