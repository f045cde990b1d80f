namespace StepBooking.StatesLanguage.Running;

/// <summary>Why a state failed.</summary>
/// <param name="Error">The error's name; null where a Fail state or a caller gave none.</param>
/// <param name="Cause">The details, for people (or a function's error as JSON text); null where there are none.</param>
public sealed record StateFailure(string? Error, string? Cause)
{
    /// <summary>Whether nothing can retry or catch it.</summary>
    public bool IsFatal => Error == ErrorName.Runtime;

    /// <summary>Whether the engine itself ran out of patience (rather than being told <c>States.Timeout</c>).</summary>
    public bool IsTimeout { get; init; }

    /// <summary>Whether a missed heartbeat is behind a <c>States.Timeout</c>.</summary>
    public bool IsHeartbeat { get; init; }
}
