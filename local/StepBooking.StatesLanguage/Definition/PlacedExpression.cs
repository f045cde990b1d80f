namespace StepBooking.StatesLanguage.Definition;

/// <summary>A JSONata expression of a definition.</summary>
/// <param name="Source">Its text, without braces.</param>
/// <param name="Location">Where it stands: <c>/States/Reserve/Output</c>.</param>
public sealed record PlacedExpression(string Source, string Location);
