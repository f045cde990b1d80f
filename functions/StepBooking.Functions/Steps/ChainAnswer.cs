using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Steps;

/// <summary>How the chain goes on after a booking was found as it was found.</summary>
internal static class ChainAnswer
{
    internal static StepAnswer Of(StopOutcome outcome) => outcome switch
    {
        StopOutcome.Stopped => StepAnswer.Ok,
        StopOutcome.AlreadyPlaced => new StepAnswer("AlreadyPlaced"),
        StopOutcome.Forward => new StepAnswer("forward"),
        StopOutcome.Final => new StepAnswer("final"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "The chain has no such answer."),
    };
}
