namespace StepBooking.Functions.Steps;

/// <summary>What the state machine gives the step that waits for a redrive.</summary>
public sealed record RedriveInput
{
    /// <summary>The booking's id: the execution's name.</summary>
    public string? BookingId { get; init; }

    /// <summary>How often the execution had been redriven when the booking was parked.</summary>
    public long ParkedAt { get; init; }

    /// <summary>How often it has been redriven by now.</summary>
    public long Redrives { get; init; }
}
