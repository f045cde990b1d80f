namespace StepBooking.Local.StepFunctions;

/// <summary>An execution that ended with the process that ran it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Started">When it was started, ISO 8601.</param>
internal sealed record LostExecution(string Arn, string Started);
