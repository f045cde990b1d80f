namespace StepBooking.Checking.Invariants;

/// <summary>An invariant that facts break.</summary>
/// <param name="Invariant">Its number, 1 to 6.</param>
/// <param name="Subject">The booking or seat.</param>
/// <param name="What">What is wrong, in one sentence.</param>
public sealed record Violation(int Invariant, string Subject, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"invariant {Invariant}: {Subject}: {What}";
}
