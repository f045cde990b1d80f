using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A dead-letter queue that nobody watches.</summary>
internal sealed class DeadLettersUnseen : ILintRule
{
    private static readonly HashSet<string> Names =
        new(["deadLetterTargetArn", "DeadLetterConfig", "DeadLetterQueue", "OnFailure"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => "ASL605";

    /// <inheritdoc/>
    public string Title => "Nobody sees the dead letters";

    /// <inheritdoc/>
    public string Why =>
        "What could not be delivered waits in the dead-letter queue until it is dropped. Without an alarm or a consumer "
        + "nobody knows that there is any.";

    /// <inheritdoc/>
    public string Fix => "Put an alarm on the number of its messages, and say how they are redriven.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        from queue in DeadLetterQueues(deployment.Template)
        where !IsWatched(deployment.Template, queue.Id)
        select new LintHit("/", $"The dead-letter queue {queue.Id} has neither an alarm nor a consumer.");

    private static IEnumerable<TemplateResource> DeadLetterQueues(LintTemplate template) => template.All
        .SelectMany(r => Targets(r.Properties))
        .Distinct(StringComparer.Ordinal)
        .Select(template.Find)
        .Where(r => r?.Type == "AWS::SQS::Queue")
        .Select(r => r!);

    private static IEnumerable<string> Targets(Json? value) => value switch
    {
        JsonMap map => map.SelectMany(m => Names.Contains(m.Key) ? m.Value.AllReferenced() : Targets(m.Value)),
        JsonList list => list.SelectMany(Targets),
        _ => [],
    };

    private static bool IsWatched(LintTemplate template, string queue) =>
        template.OfType("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm").Any(a => a.Properties.AllReferenced().Contains(queue))
        || template.OfType("AWS::Lambda::EventSourceMapping", "AWS::Pipes::Pipe").Any(m => m.Properties.AllReferenced().Contains(queue));
}
