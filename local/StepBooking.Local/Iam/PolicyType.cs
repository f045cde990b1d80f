using System.Text.Json.Nodes;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Iam;

/// <summary><c>AWS::IAM::Policy</c>: the statements that roles get besides their own.</summary>
internal sealed class PolicyType(Identities identities) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::IAM::Policy";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.Required("PolicyName");
        var policy = PolicyDocument.Read(resource.Properties["PolicyDocument"], resource.Path);
        foreach (var role in resource.Properties["Roles"] as JsonArray ?? [])
        {
            var found = identities.FindRole((string)role!)
                ?? throw new StartUpException($"{resource.Path} is for the role {role}, which the template does not declare.");
            found.Attach(name, policy);
        }

        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string> { ["Id"] = name }));
    }
}
