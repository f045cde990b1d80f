namespace StepBooking.Functions.Api.Parked;

/// <summary>A notice that a parked booking owes.</summary>
/// <param name="Notice">What it tells: the status, or a cancellation's id.</param>
/// <param name="Email">
/// <c>sent</c>, <c>refused</c>, <c>skipped</c>, <c>told</c>, <c>unknown</c>, or <c>sending</c> right now; null: free.
/// </param>
/// <param name="Sms">The same of the text message.</param>
internal sealed record NoticeAnswer(string Notice, string? Email, string? Sms);
