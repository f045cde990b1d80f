using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>A field with one value (a number of seconds, a timestamp, an error's name) that may be computed.</summary>
/// <param name="Field">The field as written: <c>TimeoutSeconds</c> or <c>TimeoutSecondsPath</c>.</param>
/// <param name="Template">A constant, a path or an expression.</param>
internal sealed record Setting(string Field, Template Template);
