namespace StepBooking.Local.StepFunctions.Tasks.Nested;

/// <summary>An execution that a task started and waits for.</summary>
/// <param name="Name">The execution's name.</param>
/// <param name="Resumed">Whether the process before this one started it, or was about to.</param>
internal sealed record NestedExecution(string Name, bool Resumed);
