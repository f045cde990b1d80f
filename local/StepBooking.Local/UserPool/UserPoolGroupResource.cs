using StepBooking.Local.Resources;

namespace StepBooking.Local.UserPool;

/// <summary><c>AWS::Cognito::UserPoolGroup</c>. Its members are whoever asks for a token in it.</summary>
internal sealed class UserPoolGroupResource : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Cognito::UserPoolGroup";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string name = resource.Properties["GroupName"]?.ToString() ?? throw new InvalidOperationException($"{resource.Path}: GroupName is missing.");
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string>()));
    }
}
