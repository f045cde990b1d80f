namespace StepBooking.StatesLanguage.Linting;

/// <summary>Holds a definition against rules.</summary>
/// <param name="rules">The rules.</param>
public sealed class Linter(IReadOnlyList<ILintRule> rules)
{
    /// <summary>A linter with every rule there is.</summary>
    public Linter()
        : this(LintRules.All)
    {
    }

    /// <summary>The rules it knows.</summary>
    public IReadOnlyList<ILintRule> Rules { get; } = rules;

    /// <summary>Looks at one definition.</summary>
    /// <param name="subject">The definition.</param>
    /// <returns>What was found, in the order of the text; what a Comment allows is among it, with its reason.</returns>
    public IReadOnlyList<LintFinding> Check(LintSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var places = new TextPlaces(subject.Definition.Text);
        return [.. Rules
            .SelectMany(rule => rule.Check(subject).Select(hit => new LintFinding(
                rule, hit.Message, hit.Location, places.Find(hit.Location), Allowances.Reason(subject, rule.Id, hit.Location))))
            .OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];
    }
}
