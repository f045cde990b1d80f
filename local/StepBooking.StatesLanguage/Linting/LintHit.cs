namespace StepBooking.StatesLanguage.Linting;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Location">Where: <c>/States/Reserve/Retry[0]</c>.</param>
/// <param name="Message">What is wrong there, naming the state.</param>
public sealed record LintHit(string Location, string Message);
