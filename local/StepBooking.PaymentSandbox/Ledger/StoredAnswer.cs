namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>An answer kept for its idempotency key.</summary>
/// <param name="Fingerprint">What tells its request from another.</param>
/// <param name="Status">The HTTP status answered.</param>
/// <param name="Body">The JSON answered.</param>
/// <param name="At">When the key was first used.</param>
internal sealed record StoredAnswer(string Fingerprint, int Status, string Body, DateTimeOffset At);
