namespace StepBooking.Functions.Recovery;

/// <summary>What came of taking a booking up again.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Execution">The name of the execution that was started; null when none was.</param>
public sealed record RecoveryStart(RecoveryOutcome Outcome, string? Execution = null);
