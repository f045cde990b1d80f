using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>An execution and its place in the order of starting.</summary>
internal sealed record NumberedExecution(long Number, Execution Execution);
