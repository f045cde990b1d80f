using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A message that fails what it tells about.</summary>
internal sealed class NoticeFailsTheRest : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL403";

    /// <inheritdoc/>
    public string Title => "A notice that cannot be sent fails finished work";

    /// <inheritdoc/>
    public string Why =>
        "The work before it is done and paid for. Without a Catch a hiccup of the message service makes a failed execution of "
        + "it, or undoes it.";

    /// <inheritdoc/>
    public string Fix => "Catch everything and go on to where the notice would have led, noting that it is still to be sent.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Calls("sns:publish", "ses:sendEmail", "sesv2:sendEmail", "ses:sendTemplatedEmail", "pinpoint:sendMessages")
            && !task.Where.Errors.Catches(ErrorName.Timeout)
            && task.Where.Flow.States.Any(s => s.State is TaskState && s != task.Where && s.Flow.After(s).Contains(task.Where))
        select task.Where.Hit($"The notice '{task.Where.Name}' has no Catch for all errors.");
}
