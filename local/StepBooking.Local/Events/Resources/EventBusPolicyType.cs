using StepBooking.Local.Resources;

namespace StepBooking.Local.Events.Resources;

/// <summary><c>AWS::Events::EventBusPolicy</c>: it lets other accounts in, and there are none on the desk.</summary>
internal sealed class EventBusPolicyType : IResourceType, IDeclaredOnly
{
    /// <inheritdoc/>
    public string Type => "AWS::Events::EventBusPolicy";

    /// <inheritdoc/>
    public string Why => "not evaluated: there is no other account";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken) =>
        Task.FromResult(new DeployedResource(resource.LogicalId, new Dictionary<string, string>()));
}
