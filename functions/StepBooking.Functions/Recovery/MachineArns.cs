namespace StepBooking.Functions.Recovery;

/// <summary>The state machines that recovery knows.</summary>
/// <param name="Booking">It books.</param>
/// <param name="Cancellation">It cancels what is confirmed.</param>
/// <param name="Recovery">It finishes what either left.</param>
public sealed record MachineArns(string Booking, string Cancellation, string Recovery);
