using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>One failed undoing that keeps others from being done.</summary>
internal sealed class CompensationSkipsTheRest : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL202";

    /// <inheritdoc/>
    public string Title => "One failed undoing skips the others";

    /// <inheritdoc/>
    public string Why =>
        "Where the way out of a failed undoing goes past the undoings that would have followed, those are never done: seats "
        + "stay taken, money stays kept.";

    /// <inheritdoc/>
    public string Fix => "Lead its catchers to the state that follows it anyway, so that the others are still undone.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        let flow = task.Where.Flow
        where flow.IsCompensation(task.Where)
        let rest = flow.UsuallyAfter(task.Where).Where(s => s.State is TaskState && s != task.Where).ToList()
        from target in flow.Caught(task.Where).Select((state, i) => (State: state, At: i))
        let skipped = rest.Except(flow.After(target.State).Append(target.State)).Select(s => s.Name).ToList()
        where skipped.Count > 0
        select task.Where.Hit($"Catch[{target.At}]", $"When '{task.Where.Name}' fails, {skipped.Listed()} will not be done.");
}
