namespace StepBooking.Local.Mail;

/// <summary>A message that left the desk, as far as the sender can tell.</summary>
/// <param name="Channel"><c>email</c> or <c>sms</c>.</param>
/// <param name="To">The address or number.</param>
/// <param name="Subject">The subject; empty for an SMS.</param>
/// <param name="Text">The text.</param>
/// <param name="BookingId">The booking that it is about, from the e-mail's tag or the message's attribute <c>bookingId</c>.</param>
/// <param name="At">When it was sent.</param>
internal sealed record Message(string Channel, string To, string Subject, string Text, string? BookingId, DateTimeOffset At);
