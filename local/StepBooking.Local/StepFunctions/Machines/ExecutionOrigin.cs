namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>What an execution was started from.</summary>
/// <param name="Revision">The key of the machine's revision.</param>
/// <param name="VersionArn">The version, or null.</param>
/// <param name="AliasArn">The alias, or null.</param>
/// <param name="TraceHeader">The trace header that was given, or null.</param>
internal sealed record ExecutionOrigin(string Revision, string? VersionArn, string? AliasArn, string? TraceHeader);
