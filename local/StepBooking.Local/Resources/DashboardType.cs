namespace StepBooking.Local.Resources;

/// <summary><c>AWS::CloudWatch::Dashboard</c>: there are no metrics on the desk to show.</summary>
internal sealed class DashboardType : IResourceType, IDeclaredOnly
{
    /// <inheritdoc/>
    public string Type => "AWS::CloudWatch::Dashboard";

    /// <inheritdoc/>
    public string Why => "not shown";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken) =>
        Task.FromResult(new DeployedResource(resource.PhysicalName("DashboardName", 255), new Dictionary<string, string>()));
}
