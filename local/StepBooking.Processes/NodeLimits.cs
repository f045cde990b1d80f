namespace StepBooking.Processes;

/// <summary>What one message to the Node child may use.</summary>
/// <param name="Time">How long its evaluation may take.</param>
/// <param name="Megabytes">How much memory it may take.</param>
public sealed record NodeLimits(TimeSpan Time, int Megabytes);
