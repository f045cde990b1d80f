namespace StepBooking.FaultExplorer.Worlds;

/// <summary>Something that changed the world: a write that the store took, a call that the gateway took, a message that left.</summary>
/// <param name="Invocation">The number of the invocation that did it; -1 for one that no step did.</param>
/// <param name="Step">Its step.</param>
/// <param name="What">What it did, without times and random marks: two runs with the same effects have the same texts.</param>
/// <param name="At">When, in virtual time.</param>
internal sealed record Effect(int Invocation, string Step, string What, DateTimeOffset At);
