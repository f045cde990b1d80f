using StepBooking.Local.Resources;

namespace StepBooking.Local.RestApi;

/// <summary><c>AWS::ApiGateway::Deployment</c>: a snapshot of an API. Here there is one, the API itself.</summary>
internal sealed class DeploymentResource : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::ApiGateway::Deployment";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string id = ApiGateway.IdOf(resource.LogicalId)[..6];
        return Task.FromResult(new DeployedResource(id, new Dictionary<string, string> { ["DeploymentId"] = id }));
    }
}
