using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Journals;

/// <summary>Where an execution stands.</summary>
/// <param name="Result">How it ended; null while it runs.</param>
/// <param name="StopTime">When it ended; null while it runs.</param>
/// <param name="RedriveCount">How often it was redriven.</param>
/// <param name="RedriveDate">When it was redriven last, or null.</param>
public sealed record ExecutionStanding(ExecutionResult? Result, DateTimeOffset? StopTime, int RedriveCount, DateTimeOffset? RedriveDate)
{
    /// <summary>It runs, and never did anything else.</summary>
    public static ExecutionStanding Running { get; } = new(null, null, 0, null);
}
