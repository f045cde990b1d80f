using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Parked;

/// <summary>What waits for an operator, as the queue of parked work tells it. It names no address.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Execution">The execution that gave up, by name.</param>
/// <param name="Status">The booking's status; null when the table did not say.</param>
/// <param name="Owes">What it owes.</param>
/// <param name="Reason">Why the booking was stopped; null for one that was confirmed.</param>
/// <param name="Step">The step that failed first; null when it is not known.</param>
/// <param name="Error">That step's error name; null when it is not known.</param>
/// <param name="At">When it was parked.</param>
public sealed record ParkedWork(
    string BookingId,
    string? Execution,
    string? Status,
    IReadOnlyList<string> Owes,
    Reason? Reason,
    string? Step,
    string? Error,
    DateTimeOffset At);
