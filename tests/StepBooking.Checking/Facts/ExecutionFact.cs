namespace StepBooking.Checking.Facts;

/// <summary>An execution as Step Functions lists it.</summary>
/// <param name="Machine">The state machine, by name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status: <c>RUNNING</c>, <c>SUCCEEDED</c>, <c>FAILED</c>, ….</param>
public sealed record ExecutionFact(string Machine, string Name, string Status);
