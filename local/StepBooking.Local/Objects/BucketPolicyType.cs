using StepBooking.Local.Resources;

namespace StepBooking.Local.Objects;

/// <summary><c>AWS::S3::BucketPolicy</c>.</summary>
internal sealed class BucketPolicyType : IResourceType, IDeclaredOnly
{
    /// <inheritdoc/>
    public string Type => "AWS::S3::BucketPolicy";

    /// <inheritdoc/>
    public string Why => "not evaluated: callers are judged by their own policies";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken) =>
        Task.FromResult(new DeployedResource(resource.LogicalId, new Dictionary<string, string>()));
}
