using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Resources;
using StepBooking.Local.RestApi;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary><c>AWS::AppSync::GraphQLApi</c> whose callers sign in at a user pool. Logging and tracing are taken as declared.</summary>
/// <param name="apis">Where it becomes known.</param>
/// <param name="addresses">Where it is served.</param>
internal sealed class GraphQLApiType(GraphQlApis apis, DeskAddresses addresses) : IResourceType
{
    private const string UserPools = "AMAZON_COGNITO_USER_POOLS";

    /// <inheritdoc/>
    public string Type => "AWS::AppSync::GraphQLApi";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        if (resource.Text("AuthenticationType") != UserPools || resource.Properties["AdditionalAuthenticationProviders"] is JsonArray { Count: > 0 })
            throw new InvalidOperationException($"the desk runs GraphQL APIs of {UserPools}, and no other authentication.");
        if (resource.Properties["UserPoolConfig"]?["DefaultAction"]?.ToString() != "ALLOW")
            throw new InvalidOperationException("the desk runs GraphQL APIs whose DefaultAction is ALLOW.");
        string id = ApiGateway.IdOf(resource.LogicalId);
        string pool = DeskAccount.Arn("cognito-idp", "userpool/" + resource.Properties["UserPoolConfig"]!["UserPoolId"]);
        Dictionary<string, string> environment = (resource.Properties["EnvironmentVariables"] as JsonObject ?? [])
            .ToDictionary(static each => each.Key, static each => each.Value?.ToString() ?? "");
        apis.Add(new GraphQlApi(id, pool, environment));
        string arn = DeskAccount.Arn("appsync", "apis/" + id);
        return Task.FromResult(new DeployedResource(arn, new Dictionary<string, string>
        {
            ["ApiId"] = id,
            ["Arn"] = arn,
            ["GraphQLUrl"] = new Uri(addresses.Api, GraphQlEndpoint.Path).ToString(),
        }));
    }
}
