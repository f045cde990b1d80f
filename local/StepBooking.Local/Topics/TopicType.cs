using StepBooking.Local.Resources;

namespace StepBooking.Local.Topics;

/// <summary><c>AWS::SNS::Topic</c>.</summary>
internal sealed class TopicType(TopicRegistry topics) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::SNS::Topic";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("TopicName", 256);
        var arn = topics.Add(name, resource.Text("DisplayName") ?? "");
        return Task.FromResult(new DeployedResource(arn, new Dictionary<string, string> { ["TopicArn"] = arn, ["TopicName"] = name }));
    }
}
