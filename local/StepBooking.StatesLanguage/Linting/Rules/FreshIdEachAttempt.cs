using System.Text.RegularExpressions;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>An id that is new at each attempt.</summary>
internal sealed partial class FreshIdEachAttempt : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL302";

    /// <inheritdoc/>
    public string Title => "Each attempt makes an id of its own";

    /// <inheritdoc/>
    public string Why =>
        "Arguments are computed anew for each attempt. An id from a random function is another one each time, so that whoever "
        + "gets it cannot tell a retry from a second request: two payments, two bookings.";

    /// <inheritdoc/>
    public string Fix => "Make the id from the execution's name, or assign it in a state before.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        from text in task.Where.Arguments.Texts()
        where Draws().IsMatch(text.Text)
        select task.Where.Hit($"'{task.Where.Name}' draws '{text.Name}' anew at each attempt.");

    [GeneratedRegex(@"\$(uuid|random)\s*\(|States\.(UUID|MathRandom)\s*\(")]
    private static partial Regex Draws();
}
