namespace StepBooking.StatesLanguage.Linting;

/// <summary>One finding in a file.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong, naming the state.</param>
/// <param name="Location">Where in the definition: <c>/States/Reserve/Retry[0]</c>.</param>
/// <param name="Place">Where in the text.</param>
/// <param name="Allowed">The reason for which a Comment allows it, or null.</param>
public sealed record LintFinding(ILintRule Rule, string Message, string Location, TextPlace Place, string? Allowed);
