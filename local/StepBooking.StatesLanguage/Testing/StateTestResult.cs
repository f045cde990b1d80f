using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>What came of testing a state.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Output">Its output; null where it failed and nothing caught that.</param>
/// <param name="Error">The error's name, or null.</param>
/// <param name="Cause">The error's details, or null.</param>
/// <param name="NextState">The state that would follow, or null.</param>
/// <param name="InspectionData">
/// The data at each step, under the names of TestState's InspectionData, as JSON values; null at the level INFO.
/// </param>
public sealed record StateTestResult(
    StateTestStatus Status, Json? Output, string? Error, string? Cause, string? NextState, JsonMap? InspectionData);
