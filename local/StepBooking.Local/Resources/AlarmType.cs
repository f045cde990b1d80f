using StepBooking.Local.Aws;

namespace StepBooking.Local.Resources;

/// <summary><c>AWS::CloudWatch::Alarm</c>: there are no metrics on the desk to evaluate it by.</summary>
internal sealed class AlarmType : IResourceType, IDeclaredOnly
{
    /// <inheritdoc/>
    public string Type => "AWS::CloudWatch::Alarm";

    /// <inheritdoc/>
    public string Why => "not evaluated";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("AlarmName", 255);
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string>
        {
            ["Arn"] = DeskAccount.Arn("cloudwatch", "alarm:" + name),
        }));
    }
}
