using StepBooking.Local.Aws;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Objects;

/// <summary><c>AWS::S3::Bucket</c>. Encryption, life cycle and access blocks are taken as declared.</summary>
/// <param name="store">The buckets.</param>
internal sealed class BucketType(ObjectStore store) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::S3::Bucket";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("BucketName", 63).ToLowerInvariant();
        store.Make(name);
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string>
        {
            ["Arn"] = $"arn:{DeskAccount.Partition}:s3:::{name}",
            ["DomainName"] = $"{name}.s3.amazonaws.com",
            ["RegionalDomainName"] = $"{name}.s3.{DeskAccount.Region}.amazonaws.com",
        }));
    }
}
