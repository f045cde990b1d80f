using StepBooking.StatesLanguage.Linting.Deploying;

namespace StepBooking.StatesLanguage.Linting.Rules;

/// <summary>A placeholder that leads to no function.</summary>
internal sealed class FunctionNotInTemplate : ILintRule
{
    /// <inheritdoc/>
    public string Id => "ASL602";

    /// <inheritdoc/>
    public string Title => "A task names a function that the template does not have";

    /// <inheritdoc/>
    public string Why =>
        "The name is filled in by the template. What it does not fill in, or fills in with a resource that is not there, "
        + "fails when it is deployed at best, and at worst when the state is entered for the first time.";

    /// <inheritdoc/>
    public string Fix =>
        "Give the machine a DefinitionSubstitutions entry of that name, which refers to a function of the template.";

    /// <inheritdoc/>
    public IEnumerable<LintHit> Check(LintSubject subject) =>
        from deployment in LintDeployment.Of(subject)
        from task in subject.Tasks
        let name = LintDeployment.PlaceholderOf(task.Where, task.Task)
        where name is not null
        let value = deployment.Substitutions[name]
        where value is null || (value.Referenced() is { } id && IsNowhere(deployment, id))
        select task.Where.Hit(value is null
            ? $"'{task.Where.Name}' names ${{{name}}}, which the template does not fill in."
            : $"'{task.Where.Name}' names ${{{name}}}, which refers to {value.Referenced()}: there is no such function.");

    private static bool IsNowhere(LintDeployment deployment, string id) =>
        !deployment.Parameters.Contains(id)
        && deployment.Template.Find(id)?.Type.StartsWith("AWS::Lambda::", StringComparison.Ordinal) != true
        && deployment.Template.Find(id)?.Type != "AWS::Serverless::Function";
}
