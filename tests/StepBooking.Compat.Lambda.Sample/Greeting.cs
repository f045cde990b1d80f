namespace StepBooking.Compat.Lambda.Sample;

/// <summary>An event, and an answer.</summary>
/// <param name="Name">Who is greeted.</param>
/// <param name="Process">The number of invocations that this process has had.</param>
public sealed record Greeting(string? Name, int Process = 0);
