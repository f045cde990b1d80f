using StepBooking.Local.Resources;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary><c>AWS::AppSync::GraphQLSchema</c> with its <c>Definition</c>.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="language">Checks it.</param>
internal sealed class GraphQLSchemaType(GraphQlApis apis, GraphQlLanguage language) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::AppSync::GraphQLSchema";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        GraphQlApi api = apis.Named(resource.Text("ApiId"));
        string schema = resource.Required("Definition");
        if (await language.Check(schema, null, null, cancellationToken) is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(" ", problems));
        api.Schema = schema;
        return new DeployedResource(api.Id + "GraphQLSchema", new Dictionary<string, string> { ["Id"] = api.Id + "GraphQLSchema" });
    }
}
