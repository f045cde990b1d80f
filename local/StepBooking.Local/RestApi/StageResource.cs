using System.Text.Json.Nodes;
using StepBooking.Local.Resources;

namespace StepBooking.Local.RestApi;

/// <summary><c>AWS::ApiGateway::Stage</c>: from here on the API answers. Its throttling is not run: a desk has one user.</summary>
/// <param name="gateway">Runs the API.</param>
internal sealed class StageResource(ApiGateway gateway) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::ApiGateway::Stage";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string Required(string property) => resource.Properties[property]?.ToString()
            ?? throw new InvalidOperationException($"{resource.Path}: {property} is missing.");

        string name = Required("StageName");
        Dictionary<string, string> variables = (resource.Properties["Variables"] as JsonObject)?
            .ToDictionary(static variable => variable.Key, static variable => variable.Value?.ToString() ?? "") ?? [];
        gateway.Deploy(Required("RestApiId"), name, variables);
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string>()));
    }
}
