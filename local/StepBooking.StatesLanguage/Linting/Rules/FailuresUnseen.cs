using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A machine that fails unheard.</summary>
internal sealed class FailuresUnseen : ILintRule
{
    private static readonly string[] Metrics = ["ExecutionsFailed", "ExecutionsTimedOut"];

    /// <inheritdoc/>
    public string Id => "ASL608";

    /// <inheritdoc/>
    public string Title => "Nobody is told of failed executions";

    /// <inheritdoc/>
    public string Why =>
        "A failed execution stands in the console until somebody looks. An execution that timed out is no failed one: it "
        + "has a metric of its own.";

    /// <inheritdoc/>
    public string Fix =>
        "Put alarms on ExecutionsFailed and on ExecutionsTimedOut of the machine, or a rule on the status changes of its "
        + "executions.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        let unheard = Metrics.Where(metric => !HasAlarm(deployment, metric)).ToList()
        where unheard.Count > 0 && !HasRule(deployment)
        select new LintHit("/", $"{deployment.Machine.Id} has no alarm on {unheard.Listed()}.");

    private static bool HasAlarm(LintDeployment deployment, string metric) =>
        deployment.Template.OfType("AWS::CloudWatch::Alarm").Select(alarm => alarm.Properties).Any(alarm =>
            alarm.AllReferenced().Contains(deployment.Machine.Id) && alarm.Texts().Any(t => t.Text == metric));

    private static bool HasRule(LintDeployment deployment) => deployment.Template.OfType("AWS::Events::Rule").Any(rule =>
        rule.Properties["EventPattern"].Texts().Any(t => t.Text == "Step Functions Execution Status Change")
        && (rule.Properties["EventPattern"].AllReferenced().Contains(deployment.Machine.Id)
            || (rule.Properties["EventPattern"] is JsonMap pattern && (pattern["detail"] as JsonMap)?["stateMachineArn"] is null)));
}
