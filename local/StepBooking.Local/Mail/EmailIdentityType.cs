using StepBooking.Local.Resources;

namespace StepBooking.Local.Mail;

/// <summary><c>AWS::SES::EmailIdentity</c>: counts as verified at once.</summary>
internal sealed class EmailIdentityType(SenderIdentities identities) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::SES::EmailIdentity";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var identity = resource.Required("EmailIdentity");
        identities.Add(identity);
        return Task.FromResult(new DeployedResource(identity, new Dictionary<string, string>()));
    }
}
