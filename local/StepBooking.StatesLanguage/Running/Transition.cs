using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Where a state leads.</summary>
/// <param name="Output">What goes on.</param>
/// <param name="Next">The state that follows; null: the flow ends.</param>
internal readonly record struct Transition(Json Output, string? Next);
