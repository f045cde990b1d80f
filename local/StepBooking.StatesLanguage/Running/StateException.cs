using System.Diagnostics.CodeAnalysis;

namespace StepBooking.StatesLanguage.Running;

/// <summary>A state failed. It travels inside the engine alone; outside, a failure is an event and a status.</summary>
/// <param name="failure">Why.</param>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the engine.")]
internal sealed class StateException(StateFailure failure) : Exception(failure.Cause)
{
    public StateFailure Failure { get; } = failure;
}
