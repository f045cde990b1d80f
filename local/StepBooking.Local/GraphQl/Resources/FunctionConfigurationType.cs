using StepBooking.Local.Aws;
using StepBooking.Local.Resources;
using StepBooking.Local.RestApi;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary><c>AWS::AppSync::FunctionConfiguration</c>: a function of pipelines, in AppSync's JavaScript.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="code">Checks its code.</param>
internal sealed class FunctionConfigurationType(GraphQlApis apis, ResolverCode code) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::AppSync::FunctionConfiguration";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        GraphQlApi api = apis.Named(resource.Text("ApiId"));
        string text = await DeclaredCode.Of(resource, code, cancellationToken);
        string source = resource.Required("DataSourceName");
        string name = resource.Required("Name");
        string id = ApiGateway.IdOf(resource.LogicalId);
        api.Add(id, new PipelineFunction(text, api.Source(source)));
        string arn = DeskAccount.Arn("appsync", $"apis/{api.Id}/functions/{id}");
        return new DeployedResource(arn, new Dictionary<string, string>
        {
            ["FunctionId"] = id,
            ["FunctionArn"] = arn,
            ["Name"] = name,
            ["DataSourceName"] = source,
        });
    }
}
