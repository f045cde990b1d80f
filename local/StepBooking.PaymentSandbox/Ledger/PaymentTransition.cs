namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>One change of a payment's status.</summary>
/// <param name="From">The status before; null for the first.</param>
/// <param name="To">The status after.</param>
/// <param name="At">When it took effect, in UTC.</param>
/// <param name="Cause">What caused it: <c>create</c>, <c>confirm</c>, <c>capture</c>, <c>cancel</c>, <c>settle</c> or <c>lapse</c>.</param>
public sealed record PaymentTransition(string? From, string To, DateTimeOffset At, string Cause);
