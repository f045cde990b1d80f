using StepBooking.Local.Events.Rules;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Events.Resources;

/// <summary><c>AWS::Events::EventBus</c>.</summary>
/// <param name="rules">The buses.</param>
internal sealed class EventBusType(RuleRegistry rules) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Events::EventBus";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("Name", 256);
        rules.AddBus(name);
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string> { ["Arn"] = EventArns.Bus(name), ["Name"] = name }));
    }
}
