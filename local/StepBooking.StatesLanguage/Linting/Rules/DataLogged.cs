using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A log with the executions' data.</summary>
internal sealed class DataLogged : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL607";

    /// <inheritdoc/>
    public string Title => "The log holds what the executions carry";

    /// <inheritdoc/>
    public string Why =>
        "Input and output of every state go into the log: names, addresses, tokens of tasks. Logs are read by more "
        + "people, and kept longer, than the table that the data came from.";

    /// <inheritdoc/>
    public string Fix => "Leave IncludeExecutionData out, and carry ids instead of data.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        let logging = (deployment.Machine.Properties["LoggingConfiguration"] ?? deployment.Machine.Properties["Logging"]) as JsonMap
        where logging?["IncludeExecutionData"] is JsonBoolean { Value: true } or JsonText { Value: "true" }
        select new LintHit("/", $"{deployment.Machine.Id} writes the data of its executions into its log.");
}
