using System.Text.Json;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>
/// An answer that ends a step: the simple name of the exception's type is the error name that the state machine matches,
/// and its message is the reason as JSON, <c>{"code", "field"?, "detail"}</c>.
/// </summary>
public abstract class StepRefusal : Exception
{
    /// <summary>A refusal for a reason.</summary>
    /// <param name="reason">Why.</param>
    protected StepRefusal(Reason reason)
        : base(JsonSerializer.Serialize(reason, ReasonJson.Default.Reason)) => Reason = reason;

    /// <summary>Why it was refused.</summary>
    public Reason Reason { get; }

    /// <summary>Always null: a refusal is an answer, and its cause travels through every state after it.</summary>
    public override string? StackTrace => null;
}
