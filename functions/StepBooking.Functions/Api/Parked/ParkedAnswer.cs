namespace StepBooking.Functions.Api.Parked;

/// <summary>A parked booking as operators see it. It names no address, token or payment method.</summary>
internal sealed record ParkedAnswer
{
    public required string BookingId { get; init; }

    public required string Status { get; init; }

    /// <summary>Where a booking stands that is pending still.</summary>
    public string? Phase { get; init; }

    public required IReadOnlyList<string> Owes { get; init; }

    public Bookings.Bookings.Reason? Reason { get; init; }

    /// <summary>When it was parked.</summary>
    public string? Since { get; init; }

    /// <summary>How often a recovery was started for it since an operator last redrove it.</summary>
    public int Recoveries { get; init; }

    /// <summary>The notices that it owes.</summary>
    public IReadOnlyList<NoticeAnswer>? Notices { get; init; }

    /// <summary>Its executions; absent where Step Functions could not be asked now.</summary>
    public IReadOnlyList<ExecutionAnswer>? Executions { get; init; }
}
