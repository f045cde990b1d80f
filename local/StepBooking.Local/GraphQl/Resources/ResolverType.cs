using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Resources;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary><c>AWS::AppSync::Resolver</c> of a field of the root, around one data source or a pipeline.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="language">Checks that there is such a field.</param>
/// <param name="code">Checks its code.</param>
internal sealed class ResolverType(GraphQlApis apis, GraphQlLanguage language, ResolverCode code) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::AppSync::Resolver";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        GraphQlApi api = apis.Named(resource.Text("ApiId"));
        (string type, string field) = (resource.Required("TypeName"), resource.Required("FieldName"));
        if (await language.Check(api.Schema, type, field, cancellationToken) is { Count: > 0 } problems)
            throw new InvalidOperationException(string.Join(" ", problems));
        string text = await DeclaredCode.Of(resource, code, cancellationToken);
        bool isPipeline = resource.Text("Kind") == "PIPELINE";
        api.Add(new FieldResolver(
            type,
            field,
            text,
            isPipeline ? null : api.Source(resource.Required("DataSourceName")),
            isPipeline ? [.. Functions(resource).Select(api.Function)] : []));
        string arn = DeskAccount.Arn("appsync", $"apis/{api.Id}/types/{type}/resolvers/{field}");
        return new DeployedResource(arn, new Dictionary<string, string> { ["ResolverArn"] = arn, ["TypeName"] = type, ["FieldName"] = field });
    }

    private static IEnumerable<string> Functions(ResourceDeclaration resource) =>
        (resource.Properties["PipelineConfig"]?["Functions"] as JsonArray ?? []).Select(static function => function!.ToString());
}
