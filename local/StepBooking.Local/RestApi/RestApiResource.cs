using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Resources;

namespace StepBooking.Local.RestApi;

/// <summary><c>AWS::ApiGateway::RestApi</c> whose <c>Body</c> is an OpenAPI 3.0 document.</summary>
/// <param name="gateway">Runs it.</param>
internal sealed class RestApiResource(ApiGateway gateway) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::ApiGateway::RestApi";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        JsonNode body = resource.Properties["Body"] ?? throw new InvalidOperationException($"{resource.Path}: the desk runs APIs that are declared by a Body.");
        string id = ApiGateway.IdOf(resource.LogicalId);
        try
        {
            await gateway.Add(id, ApiDocumentReader.Read(JsonSerializer.SerializeToElement(body)), cancellationToken);
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException($"{resource.Path}: {wrong.Message}", wrong);
        }

        return new DeployedResource(id, new Dictionary<string, string> { ["RestApiId"] = id, ["RootResourceId"] = ApiGateway.IdOf(id + "/") });
    }
}
