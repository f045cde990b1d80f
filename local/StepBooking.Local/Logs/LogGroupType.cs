using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Logs;

/// <summary><c>AWS::Logs::LogGroup</c>: a folder under <c>&lt;data&gt;/logs</c>. Nothing expires on the desk.</summary>
internal sealed class LogGroupType(DataFolder data) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Logs::LogGroup";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("LogGroupName", 512);
        Directory.CreateDirectory(LogFolder.Folder(data.Combine("logs"), name));
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string>
        {
            ["Arn"] = DeskAccount.Arn("logs", $"log-group:{name}:*"),
        }));
    }
}
