using StepBooking.Local.Resources;

namespace StepBooking.Local.Queues;

/// <summary><c>AWS::SQS::QueuePolicy</c>: nothing on the desk sends to a queue by the queue's own policy yet.</summary>
internal sealed class QueuePolicyType : IResourceType, IDeclaredOnly
{
    /// <inheritdoc/>
    public string Type => "AWS::SQS::QueuePolicy";

    /// <inheritdoc/>
    public string Why => "not evaluated: callers are judged by their own policies";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken) =>
        Task.FromResult(new DeployedResource(resource.LogicalId, new Dictionary<string, string> { ["Id"] = resource.LogicalId }));
}
