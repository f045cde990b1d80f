namespace StepBooking.Functions.Api.Parked;

/// <summary>An execution of a parked booking.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ExecutionArn">Its ARN, for the command line.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Redrivable">Whether it can be redriven.</param>
internal sealed record ExecutionAnswer(string Name, string ExecutionArn, string Status, bool Redrivable);
