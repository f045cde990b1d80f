namespace StepBooking.Bookings.Bookings;

/// <summary>What a compensation knows when it stops a booking: enough to write it, should it not be there yet.</summary>
public sealed record StopOrder
{
    /// <summary>The booking's id.</summary>
    public required string BookingId { get; init; }

    /// <summary>
    /// The fingerprint of the request: a booking of another request is not touched. Null for a recovery, which takes the row's own:
    /// then the booking must be there.
    /// </summary>
    public required string? Request { get; init; }

    /// <summary>The status it shall end with, unless the booking knows already.</summary>
    public required BookingStatus Why { get; init; }

    /// <summary>Why, unless the booking knows already.</summary>
    public required Reason Reason { get; init; }

    /// <summary>Whether it was the capture that failed: nothing else may turn a capturing booking back.</summary>
    public bool FromCapture { get; init; }

    /// <summary>The customer, for a booking not there yet; null when the input names none.</summary>
    public string? Customer { get; init; }

    /// <summary>The execution, for a booking not there yet.</summary>
    public string? Execution { get; init; }

    /// <summary>The offering, for a booking not there yet; null when the request is invalid.</summary>
    public string? OfferingId { get; init; }

    /// <summary>The seats, for a booking not there yet; none when the request is invalid.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];
}
