namespace StepBooking.PaymentSandbox.Http;

/// <summary>What goes back to the caller.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Replayed">Whether it is an answer given before.</param>
/// <param name="Unanswered">Whether it stays away.</param>
internal sealed record Reply(int Status, string Body, bool Replayed = false, bool Unanswered = false);
