using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>How an execution ended.</summary>
/// <param name="Status">Any but <see cref="ExecutionStatus.Running"/>.</param>
/// <param name="Output">Its output, where it succeeded.</param>
/// <param name="Error">The error's name, where it did not and there is one.</param>
/// <param name="Cause">The error's details, likewise.</param>
public sealed record ExecutionResult(ExecutionStatus Status, Json? Output, string? Error, string? Cause);
