namespace StepBooking.StatesLanguage.Templates;

/// <summary>A place that a JSONata expression computes: <c>"{% $states.input.id %}"</c>.</summary>
/// <param name="source">The expression, without its braces and the white space inside them.</param>
/// <param name="location">Where it stands in its state: <c>Output/result</c>.</param>
internal sealed class ExpressionTemplate(string source, string location) : Template
{
    public string Source { get; } = source;

    public string Location { get; } = location;
}
