using StepBooking.StatesLanguage.Linting.Deploying;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A function that the machine's role may not invoke.</summary>
internal sealed class FunctionNotGranted : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL603";

    /// <inheritdoc/>
    public string Title => "The machine may not invoke a function that it calls";

    /// <inheritdoc/>
    public string Why =>
        "A state machine gets no permission by naming a function. The first execution that comes to the state fails "
        + "there, which may be the state that undoes.";

    /// <inheritdoc/>
    public string Fix =>
        "Allow lambda:InvokeFunction on exactly the functions that the definition names, to the role of the machine.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        from task in subject.Tasks
        where task.Where.Fields["Credentials"] is null
        let function = deployment.FunctionOf(task.Where, task.Task)
        where function is not null && RoleGrants.Of(deployment.Template, deployment.Role)?.MayInvoke(function) == false
        select task.Where.Hit($"'{task.Where.Name}' calls {function.Id}, which the role of {deployment.Machine.Id} may not invoke.");
}
