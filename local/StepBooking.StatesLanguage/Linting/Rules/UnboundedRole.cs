using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A role without bounds.</summary>
internal sealed class UnboundedRole : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL604";

    /// <inheritdoc/>
    public string Title => "A role may do anything";

    /// <inheritdoc/>
    public string Why =>
        "A full-access policy turns each mistake in a definition or a function, and each leaked key, into the loss of "
        + "everything that the service holds.";

    /// <inheritdoc/>
    public string Fix => "Allow the actions that are used, each on the resources that it is used on.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        LintDeployment.Of(subject).SelectMany(deployment => Machine(deployment).Concat(Functions(subject, deployment)));

    private static IEnumerable<LintHit> Machine(LintDeployment deployment) =>
        Found(deployment, deployment.Role).Select(role => new LintHit("/", $"The machine's role {role}."));

    private static IEnumerable<LintHit> Functions(LintSubject subject, LintDeployment deployment) =>
        from task in subject.Tasks
        let function = deployment.FunctionOf(task.Where, task.Task)
        where function is not null
        from role in Found(deployment, function.Properties["Role"])
        select task.Where.Hit($"'{task.Where.Name}' calls {function.Id}, whose role {role}.");

    private static IEnumerable<string> Found(LintDeployment deployment, Json? role) =>
        RoleGrants.Of(deployment.Template, role) is { } grants && grants.Unbounded().ToList() is { Count: > 0 } unbounded
            ? [$"{grants.Role.Id} has {unbounded.Listed()}"]
            : [];
}
