using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A resource that the caller chooses.</summary>
internal sealed partial class ResourceFromInput : ILintRule
{
    private static readonly HashSet<string> Resources = new(
        ["FunctionName", "QueueUrl", "TopicArn", "TableName", "StateMachineArn", "Bucket", "EventBusName", "TaskDefinition",
            "JobDefinition"],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => "ASL501";

    /// <inheritdoc/>
    public string Title => "The input names the resource";

    /// <inheritdoc/>
    public string Why => "Whoever may start the machine chooses the function, queue or table that it uses, with the rights of the machine.";

    /// <inheritdoc/>
    public string Fix => "Name the resource in the definition, by a substitution of the template.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from task in subject.Tasks
        where task.Where.Arguments is JsonMap
        from field in ((JsonMap)task.Where.Arguments!)
        where Resources.Contains(field.Key.Replace(".$", string.Empty, StringComparison.Ordinal))
            && field.Value is JsonText text && FromInput().IsMatch(text.Value)
        select task.Where.Hit($"'{task.Where.Name}' takes its {field.Key} from the input.");

    [GeneratedRegex(@"\A\$(\z|[.\[])|\A\$\$\.Execution\.Input|\$states\.(input|context\.Execution\.Input)")]
    private static partial Regex FromInput();
}
