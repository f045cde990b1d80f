namespace StepBooking.Functions.Recovery;

/// <summary>Which execution ended, and how.</summary>
public sealed record ExecutionEndedDetail
{
    /// <summary>The machine's ARN.</summary>
    public string? StateMachineArn { get; init; }

    /// <summary>The execution's name.</summary>
    public string? Name { get; init; }

    /// <summary>How it stands: <c>FAILED</c>, <c>TIMED_OUT</c>, <c>ABORTED</c>, …</summary>
    public string? Status { get; init; }

    /// <summary>How often it had been redriven by then.</summary>
    public int RedriveCount { get; init; }

    /// <summary>The execution's input, JSON text; null where it was too large for the event.</summary>
    public string? Input { get; init; }
}
