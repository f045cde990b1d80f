using StepBooking.Local.Aws;
using StepBooking.Local.Iam;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Queues;

/// <summary><c>AWS::SQS::QueuePolicy</c>: says which services may send. Users and roles are judged by their own policies.</summary>
internal sealed class QueuePolicyType(QueueRegistry queues, QueuePolicies policies) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::SQS::QueuePolicy";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var policy = PolicyDocument.Read(resource.Properties["PolicyDocument"], resource.Path);
        foreach (var url in AwsJson.List(resource.Properties["Queues"]))
            policies.Set(queues.FindByUrl(AwsJson.Text(url)), policy);
        return Task.FromResult(new DeployedResource(resource.LogicalId, new Dictionary<string, string> { ["Id"] = resource.LogicalId }));
    }
}
