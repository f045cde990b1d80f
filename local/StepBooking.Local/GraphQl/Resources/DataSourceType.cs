using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.GraphQl.Sources;
using StepBooking.Local.Resources;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary><c>AWS::AppSync::DataSource</c> of DynamoDB, of Lambda, and of HTTP where it is signed for an AWS service.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="services">What the sources call.</param>
/// <param name="asRole">As whom.</param>
internal sealed class DataSourceType(GraphQlApis apis, IAwsServices services, AsRole asRole) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::AppSync::DataSource";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        GraphQlApi api = apis.Named(resource.Text("ApiId"));
        string name = resource.Required("Name");
        string roleArn = resource.Required("ServiceRoleArn");
        Identity Role() => asRole(roleArn);
        api.Add(name, resource.Required("Type") switch
        {
            "AMAZON_DYNAMODB" => new DynamoDbSource(services, Role, Member(resource, "DynamoDBConfig", "TableName")),
            "AWS_LAMBDA" => new LambdaSource(services, Role, Member(resource, "LambdaConfig", "LambdaFunctionArn")),
            "HTTP" => new HttpSource(services, Role, SignedFor(resource)),
            var other => throw new InvalidOperationException($"the desk runs no data source of type {other}."),
        });
        string arn = DeskAccount.Arn("appsync", $"apis/{api.Id}/datasources/{name}");
        return Task.FromResult(new DeployedResource(arn, new Dictionary<string, string> { ["DataSourceArn"] = arn, ["Name"] = name }));
    }

    private static string Member(ResourceDeclaration resource, string config, string name) =>
        resource.Properties[config]?[name]?.ToString() ?? throw new InvalidOperationException($"it declares no {config}.{name}.");

    private static string SignedFor(ResourceDeclaration resource)
    {
        JsonNode? signing = resource.Properties["HttpConfig"]?["AuthorizationConfig"]?["AwsIamConfig"];
        string service = signing?["SigningServiceName"]?.ToString()
            ?? throw new InvalidOperationException("the desk sends HTTP requests to AWS services alone: it declares no SigningServiceName.");
        string endpoint = Member(resource, "HttpConfig", "Endpoint");
        return Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address) && address.Host.StartsWith($"{service}.{DeskAccount.Region}.", StringComparison.Ordinal)
            ? service
            : throw new InvalidOperationException($"{endpoint} is not where {service} answers in {DeskAccount.Region}.");
    }
}
