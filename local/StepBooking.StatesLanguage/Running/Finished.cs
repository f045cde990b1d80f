using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>What a state leaves behind.</summary>
/// <param name="Output">Its output.</param>
/// <param name="Assigned">The variables it assigns, or null.</param>
internal readonly record struct Finished(Json Output, JsonMap? Assigned);
