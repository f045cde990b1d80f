namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>A version that an alias leads to.</summary>
/// <param name="Version">The version's number.</param>
/// <param name="Weight">The share of executions that it gets, in percent.</param>
internal sealed record AliasRoute(int Version, int Weight);
