using StepBooking.Local.Resources;

namespace StepBooking.Local.Secrets;

/// <summary><c>AWS::SecretsManager::Secret</c>: its value comes from local/secrets.json, whatever the template would generate.</summary>
internal sealed class SecretType(SecretStore secrets) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::SecretsManager::Secret";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var secret = secrets.Add(resource.PhysicalName("Name", 512), resource.Text("Description") ?? "");
        return Task.FromResult(new DeployedResource(secret.Arn, new Dictionary<string, string> { ["Id"] = secret.Arn }));
    }
}
