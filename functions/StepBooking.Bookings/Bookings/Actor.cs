namespace StepBooking.Bookings.Bookings;

/// <summary>Who makes a change, for the trail.</summary>
/// <param name="Step">The step, by name.</param>
/// <param name="Execution">The execution it runs in, by name; null when there is none.</param>
public sealed record Actor(string Step, string? Execution);
