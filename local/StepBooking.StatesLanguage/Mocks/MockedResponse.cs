using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Mocks;

/// <summary>What stands in for the work of a Task state.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Invocations">What happens the first, second … time; no number is meant twice.</param>
public sealed record MockedResponse(string Name, IReadOnlyList<MockedInvocations> Invocations)
{
    /// <summary>How an invocation ends.</summary>
    /// <param name="invocation">Its number, from 0: one counter for a state and an execution, retries and iterations included.</param>
    /// <returns>The outcome; null where the configuration says nothing about that invocation.</returns>
    public TaskOutcome? Outcome(int invocation) => Invocations.FirstOrDefault(i => i.Covers(invocation))?.Outcome;
}
