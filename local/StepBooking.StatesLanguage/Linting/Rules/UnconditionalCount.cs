using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A counter that a retry moves twice.</summary>
internal sealed partial class UnconditionalCount : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL303";

    /// <inheritdoc/>
    public string Title => "A counter is changed without a condition";

    /// <inheritdoc/>
    public string Why =>
        "An update that adds or subtracts is done twice when its answer was lost and it is tried again; and without a condition "
        + "nothing keeps it from going below zero.";

    /// <inheritdoc/>
    public string Fix => "Add a ConditionExpression that only the first attempt fulfils and that keeps the count in its bounds.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Calls("dynamodb:updateItem") && task.Where.Arguments is JsonMap arguments
            && arguments.Texts().Any(t => t.Name is "UpdateExpression" or "UpdateExpression.$" && Counts().IsMatch(t.Text))
            && !arguments.TryGet("ConditionExpression", out _) && !arguments.TryGet("ConditionExpression.$", out _)
        select task.Where.Hit($"'{task.Where.Name}' changes a count unconditionally.");

    [GeneratedRegex(@"\bADD\s|=[^,]*[+-]", RegexOptions.IgnoreCase)]
    private static partial Regex Counts();
}
