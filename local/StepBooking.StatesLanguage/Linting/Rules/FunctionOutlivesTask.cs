using System.Globalization;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A task that is given up before its function.</summary>
internal sealed class FunctionOutlivesTask : ILintRule
{
    private const double UsualSeconds = 3;

    /// <inheritdoc/>
    public string Id => "ASL601";

    /// <inheritdoc/>
    public string Title => "A function may run longer than its task";

    /// <inheritdoc/>
    public string Why =>
        "A function that may run as long as its task is given up while it still works. What it does then comes after the "
        + "retry, or after its own undoing.";

    /// <inheritdoc/>
    public string Fix =>
        "Make TimeoutSeconds longer than the function's Timeout, and that longer than the timeouts of what it calls.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Task.Resource.Pattern != TaskPattern.TaskToken
        let waits = task.Where.Fields["TimeoutSeconds"] as JsonNumber
        let function = subject.Deployment?.FunctionOf(task.Where, task.Task)
        where waits is not null && function is not null && Seconds(function) >= waits.Value
        select task.Where.Hit("TimeoutSeconds", string.Create(
            CultureInfo.InvariantCulture,
            $"'{task.Where.Name}' waits {waits.Value:0} s for {function.Id}, which may run {Seconds(function):0} s."));

    private static double? Seconds(TemplateResource function) => function.Properties["Timeout"] switch
    {
        null => UsualSeconds,
        JsonNumber seconds => seconds.Value,
        JsonText text when double.TryParse(text.Value, CultureInfo.InvariantCulture, out var seconds) => seconds,
        _ => null,
    };
}
