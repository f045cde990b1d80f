using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A machine without a log.</summary>
internal sealed class LogsNothing : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL606";

    /// <inheritdoc/>
    public string Title => "The machine logs nothing";

    /// <inheritdoc/>
    public string Why =>
        "The history of an execution is gone 90 days after it closed, and an Express execution has none. Without a log "
        + "there is nothing to look at then.";

    /// <inheritdoc/>
    public string Fix => "Give the machine a LoggingConfiguration of level ERROR at least.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        let logging = (deployment.Machine.Properties["LoggingConfiguration"] ?? deployment.Machine.Properties["Logging"]) as JsonMap
        where logging is null || logging["Level"] is null or JsonText { Value: "OFF" }
        select new LintHit("/", $"{deployment.Machine.Id} logs nothing.");
}
