using StepBooking.Local.Resources;

namespace StepBooking.Local.UserPool;

/// <summary><c>AWS::Cognito::UserPoolClient</c>: whom tokens are for.</summary>
/// <param name="pools">Where it becomes known.</param>
internal sealed class UserPoolClientResource(UserPools pools) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Cognito::UserPoolClient";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string pool = resource.Properties["UserPoolId"]?.ToString() ?? throw new InvalidOperationException($"{resource.Path}: UserPoolId is missing.");
        string id = UserPoolResource.Name(resource.LogicalId, 26).ToLowerInvariant();
        pools.AddClient(pool, id);
        return Task.FromResult(new DeployedResource(id, new Dictionary<string, string> { ["ClientId"] = id }));
    }
}
