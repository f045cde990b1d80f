using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A wait for an answer that may never come.</summary>
internal sealed class TokenWithoutLimit : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL401";

    /// <inheritdoc/>
    public string Title => "A task token is waited for without a limit";

    /// <inheritdoc/>
    public string Why =>
        "Whoever has the token may have lost it. Without a limit the execution waits for a year, and looks well all the while.";

    /// <inheritdoc/>
    public string Fix => "Set TimeoutSeconds, or HeartbeatSeconds where the worker sends heartbeats.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task is { Timeout: null, Heartbeat: null, Resource.Pattern: TaskPattern.TaskToken }
        select task.Where.Hit($"'{task.Where.Name}' waits for its token without TimeoutSeconds or HeartbeatSeconds.");
}
