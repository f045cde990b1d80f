namespace StepBooking.Functions.Steps;

/// <summary>The first failure of an execution, as the Catch that led to the chain kept it.</summary>
public sealed record StepFailure
{
    /// <summary>The state that failed.</summary>
    public string? Step { get; init; }

    /// <summary>The error's name.</summary>
    public string? Error { get; init; }

    /// <summary>What the state machine knows besides; of a function, the error it reported as JSON text.</summary>
    public string? Cause { get; init; }
}
