using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>What a request to start an execution means.</summary>
/// <param name="Machine">What the engine runs.</param>
/// <param name="Revision">The revision that it is of.</param>
/// <param name="VersionArn">The version, or null.</param>
/// <param name="AliasArn">The alias, or null.</param>
internal sealed record StartedMachine(StateMachine Machine, MachineRevision Revision, string? VersionArn, string? AliasArn)
{
    /// <summary>What is noted of an execution of it.</summary>
    public ExecutionOrigin Origin(string? traceHeader) => new(Revision.Key, VersionArn, AliasArn, traceHeader);
}
