using System.Text.Json.Nodes;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Iam;

/// <summary><c>AWS::IAM::Role</c>. Policies that AWS manages are not known here: a role that names one gets nothing from it, and the start says so.</summary>
internal sealed class RoleType(Identities identities, Hosting.Progress progress) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::IAM::Role";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var role = identities.Add(
            resource.PhysicalName("RoleName"), PolicyDocument.Read(resource.Properties["AssumeRolePolicyDocument"], resource.Path));
        foreach (var policy in resource.Properties["Policies"] as JsonArray ?? [])
            role.Attach("inline:" + policy!["PolicyName"], PolicyDocument.Read(policy["PolicyDocument"], resource.Path));
        foreach (var managed in resource.Properties["ManagedPolicyArns"] as JsonArray ?? [])
            progress.Report($"{resource.Path} names {managed}, whose statements only AWS has: it grants nothing here.");
        return Task.FromResult(new DeployedResource(role.Name, new Dictionary<string, string>
        {
            ["Arn"] = role.Identity.Arn,
            ["RoleId"] = role.Identity.AccessKeyId,
        }));
    }
}
