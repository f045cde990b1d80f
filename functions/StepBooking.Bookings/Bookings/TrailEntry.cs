namespace StepBooking.Bookings.Bookings;

/// <summary>
/// One change that a person would ask about. It is appended by the very write that makes the change, so that the trail costs
/// no write of its own and cannot disagree with the row.
/// </summary>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="From">The phase (or final status) before; null for the first entry.</param>
/// <param name="To">The phase (or final status) after.</param>
/// <param name="By">The step that did it.</param>
/// <param name="Why">Why a booking was stopped, in the words of its reason's code; else null.</param>
/// <param name="Execution">The execution it was done in, by name; null for what a call or the schedule did.</param>
public sealed record TrailEntry(DateTimeOffset At, string? From, string To, string By, string? Why, string? Execution);
