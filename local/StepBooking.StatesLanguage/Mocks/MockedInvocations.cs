using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Mocks;

/// <summary>How a state's work ends the first, second … time it is asked for.</summary>
/// <param name="First">The first invocation meant, from 0.</param>
/// <param name="Last">The last one meant, itself included.</param>
/// <param name="Outcome">How each of them ends.</param>
public sealed record MockedInvocations(int First, int Last, TaskOutcome Outcome)
{
    /// <summary>Whether this is about that invocation.</summary>
    /// <param name="invocation">Its number, from 0.</param>
    /// <returns>True where it lies in the range.</returns>
    public bool Covers(int invocation) => invocation >= First && invocation <= Last;
}
