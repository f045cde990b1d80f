namespace StepBooking.Local.StepFunctions.Tasks.Nested;

/// <summary>An execution that a task started and waits for.</summary>
/// <param name="Call">The attempt of the task.</param>
/// <param name="Name">The execution's name.</param>
/// <param name="Resumed">Whether the process before this one started it, or was about to.</param>
internal sealed record NestedExecution(string Call, string Name, bool Resumed);
