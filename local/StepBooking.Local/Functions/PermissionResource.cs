using StepBooking.Local.Resources;

namespace StepBooking.Local.Functions;

/// <summary><c>AWS::Lambda::Permission</c>: a statement of a function's resource policy, without which API Gateway or a user pool may not invoke it.</summary>
/// <param name="registry">Finds the function.</param>
/// <param name="policies">Where the statement goes.</param>
internal sealed class PermissionResource(FunctionRegistry registry, FunctionPolicies policies) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Lambda::Permission";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string Required(string property) => resource.Properties[property]?.ToString()
            ?? throw new InvalidOperationException($"{resource.Path}: {property} is missing.");

        policies.Add(new FunctionPermission(
            registry.Find(Required("FunctionName"), null).Arn,
            Required("Action"),
            Required("Principal"),
            resource.Properties["SourceArn"]?.ToString(),
            resource.Properties["SourceAccount"]?.ToString()));
        return Task.FromResult(new DeployedResource(resource.LogicalId, new Dictionary<string, string> { ["Id"] = resource.LogicalId }));
    }
}
