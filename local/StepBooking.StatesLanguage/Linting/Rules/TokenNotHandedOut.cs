using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A token that nobody gets.</summary>
internal sealed partial class TokenNotHandedOut : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL402";

    /// <inheritdoc/>
    public string Title => "A task token is handed to nobody";

    /// <inheritdoc/>
    public string Why => "The task ends when somebody answers with its token, but nothing in its arguments tells the token.";

    /// <inheritdoc/>
    public string Fix => "Put $states.context.Task.Token (JSONPath: $$.Task.Token) into the arguments.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Resource is { Pattern: TaskPattern.TaskToken, Kind: TaskKind.Service }
            && !task.Where.Arguments.Texts().Any(t => Tells().IsMatch(t.Text))
        select task.Where.Hit($"'{task.Where.Name}' waits for a token that its arguments do not tell.");

    [GeneratedRegex(@"Task\.Token|Task\[|\$\$\s*(\z|,|\))|\$states\.context(?!\.)|\$states(?!\.)|\$lookup")]
    private static partial Regex Tells();
}
