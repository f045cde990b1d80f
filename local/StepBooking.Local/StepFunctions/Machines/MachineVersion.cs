namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>A published version of a state machine.</summary>
/// <param name="Number">Its number: 1, 2, …; never given twice.</param>
/// <param name="Created">When it was published.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Revision">What was published.</param>
internal sealed record MachineVersion(int Number, DateTimeOffset Created, string? Description, MachineRevision Revision);
