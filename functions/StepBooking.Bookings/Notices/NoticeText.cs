namespace StepBooking.Bookings.Notices;

/// <summary>What a notice says.</summary>
/// <param name="Subject">The e-mail's subject.</param>
/// <param name="Body">The e-mail, plain text.</param>
/// <param name="Short">The text message.</param>
public sealed record NoticeText(string Subject, string Body, string Short);
