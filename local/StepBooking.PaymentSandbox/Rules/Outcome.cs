using System.Text.Json.Nodes;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>What an operation did and answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Changed">The payment as it is now, if it changed.</param>
internal sealed record Outcome(int Status, JsonObject Body, PaymentRecord? Changed = null)
{
    /// <summary>Whether the answer is kept for its idempotency key. What never began is not.</summary>
    internal bool Kept { get; init; } = true;

    /// <summary>Whether the answer stays away.</summary>
    internal bool Unanswered { get; init; }
}
