using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>How a flow ended: with an output or a failure.</summary>
internal readonly record struct FlowOutcome(Json? Output, StateFailure? Failure);
