namespace StepBooking.Functions.Recovery;

/// <summary>The event <c>Step Functions Execution Status Change</c>, as far as recovery reads it.</summary>
public sealed record ExecutionEnded
{
    /// <summary>What the event tells.</summary>
    public ExecutionEndedDetail? Detail { get; init; }
}
