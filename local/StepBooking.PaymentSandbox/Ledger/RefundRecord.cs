namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>Money given back. A refund here succeeds or fails at once and is never undone.</summary>
/// <param name="Id">Its id, <c>re_…</c>.</param>
/// <param name="Amount">How much, in minor units of the payment's currency.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">The reason given, if one was.</param>
/// <param name="Metadata">What its caller wrote on it.</param>
public sealed record RefundRecord(
    string Id, long Amount, DateTimeOffset At, string? Reason, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Whether it failed: then nothing was given back.</summary>
    public bool Failed { get; init; }
}
