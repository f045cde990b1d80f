using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using StepBooking.Local.Aws;
using StepBooking.Local.GraphQl;
using StepBooking.Local.GraphQl.Resources;
using StepBooking.Local.Hosting;
using StepBooking.Local.Resources;
using StepBooking.Local.UserPool;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.GraphQl;

/// <summary>A served GraphQL API whose services answer what a test says, and which knows the tokens <c>good</c> and <c>old</c>.</summary>
internal sealed class FakeAppSync : IAwsServices, IUserPools, IAsyncDisposable
{
    private const string Pool = "us-east-1_Abc123xyz";
    private readonly NodeChild child = new(static stop => NpmPackages.Install(null, stop));
    private readonly GraphQlApis apis = new();
    private readonly List<IResourceType> types;
    private readonly HttpClient http = new();
    private LoopbackServer? server;
    private string apiId = "";

    public FakeAppSync(TimeProvider? time = null)
    {
        GraphQlLanguage language = new(child);
        ResolverCode code = new(child, time ?? TimeProvider.System);
        Endpoint = new GraphQlEndpoint(apis, new GraphQlEngine(language, code), this);
        DeskAddresses addresses = new() { Api = new Uri("http://127.0.0.1:8080") };
        types =
        [
            new GraphQLApiType(apis, addresses), new GraphQLSchemaType(apis, language), new DataSourceType(apis, this, AsRole),
            new FunctionConfigurationType(apis, code), new ResolverType(apis, language, code),
        ];
    }

    public GraphQlEndpoint Endpoint { get; }

    /// <summary>What the services were asked, in order.</summary>
    public List<AwsRequest> Asked { get; } = [];

    /// <summary>What they answer.</summary>
    public Func<AwsRequest, AwsResponse> Service { get; set; } = static _ => Json(200, "{}");

    public static AwsResponse Json(int status, string body, params (string Name, string Value)[] headers) => new(
        status, "application/x-amz-json-1.0", Encoding.UTF8.GetBytes(body), headers.ToDictionary(static each => each.Name, static each => each.Value));

    /// <summary>Makes a resource, as the desk does of its declaration.</summary>
    public Task<DeployedResource> Make(string type, string logicalId, JsonObject properties) => types
        .Single(each => each.Type == $"AWS::AppSync::{type}")
        .Create(new ResourceDeclaration(logicalId, $"AWS::AppSync::{type}", properties, $"Stack/{logicalId}"), CancellationToken.None);

    /// <summary>An API with a schema.</summary>
    public async Task<DeployedResource> Api(string schema)
    {
        DeployedResource api = await Make("GraphQLApi", "Api", Declared());
        apiId = api.Attributes["ApiId"];
        await Make("GraphQLSchema", "Schema", new JsonObject { ["ApiId"] = apiId, ["Definition"] = schema });
        return api;
    }

    public static JsonObject Declared() => new()
    {
        ["Name"] = "stepbooking-test-apartments",
        ["AuthenticationType"] = "AMAZON_COGNITO_USER_POOLS",
        ["UserPoolConfig"] = new JsonObject { ["UserPoolId"] = Pool, ["DefaultAction"] = "ALLOW", ["AwsRegion"] = "us-east-1" },
        ["EnvironmentVariables"] = new JsonObject { ["INTAKE_QUEUE_URL"] = "http://127.0.0.1:4566/000000000000/intake" },
    };

    public Task<DeployedResource> Source(string name, string type, string config, JsonObject what) => Make("DataSource", name, new JsonObject
    {
        ["ApiId"] = apiId,
        ["Name"] = name,
        ["Type"] = type,
        ["ServiceRoleArn"] = $"arn:aws:iam::000000000000:role/{name}",
        [config] = what,
    });

    /// <summary>The three kinds of sources: <c>Table</c>, <c>Queue</c> and <c>Bookings</c>.</summary>
    public async Task Sources()
    {
        await Source("Table", "AMAZON_DYNAMODB", "DynamoDBConfig", new JsonObject { ["TableName"] = "Bookings" });
        await Source("Queue", "HTTP", "HttpConfig", new JsonObject
        {
            ["Endpoint"] = "https://sqs.us-east-1.amazonaws.com",
            ["AuthorizationConfig"] = new JsonObject
            {
                ["AuthorizationType"] = "AWS_IAM",
                ["AwsIamConfig"] = new JsonObject { ["SigningRegion"] = "us-east-1", ["SigningServiceName"] = "sqs" },
            },
        });
        await Source("Bookings", "AWS_LAMBDA", "LambdaConfig", new JsonObject { ["LambdaFunctionArn"] = "arn:aws:lambda:us-east-1:000000000000:function:List" });
    }

    public Task<DeployedResource> Resolver(string type, string field, string code, string source) => Make("Resolver", field, new JsonObject
    {
        ["ApiId"] = apiId,
        ["TypeName"] = type,
        ["FieldName"] = field,
        ["Kind"] = "UNIT",
        ["DataSourceName"] = source,
        ["Runtime"] = Runtime(),
        ["Code"] = code,
    });

    public async Task<string> Function(string name, string code, string source) => (await Make("FunctionConfiguration", name, new JsonObject
    {
        ["ApiId"] = apiId,
        ["Name"] = name,
        ["DataSourceName"] = source,
        ["Runtime"] = Runtime(),
        ["Code"] = code,
    })).Attributes["FunctionId"];

    public Task<DeployedResource> Pipeline(string type, string field, string code, params string[] functions) => Make("Resolver", field, new JsonObject
    {
        ["ApiId"] = apiId,
        ["TypeName"] = type,
        ["FieldName"] = field,
        ["Kind"] = "PIPELINE",
        ["PipelineConfig"] = new JsonObject { ["Functions"] = new JsonArray([.. functions.Select(static each => (JsonNode?)each)]) },
        ["Runtime"] = Runtime(),
        ["Code"] = code,
    });

    /// <summary>Sends a request; its answer's status and body.</summary>
    public async Task<(int Status, JsonElement Body)> Send(string body, string? token = "Bearer good")
    {
        server ??= await LoopbackServer.Start(0, "--port", null, web => web.MapPost("/graphql", Endpoint.Serve));
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(server.Address, "/graphql")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Asks a query with variables; the answer's body.</summary>
    public async Task<JsonElement> Query(string query, object? variables = null) =>
        (await Send(JsonSerializer.Serialize(new { query, variables }))).Body;

    public Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken)
    {
        lock (Asked)
            Asked.Add(request);
        return Task.FromResult(Service(request));
    }

    public Task<IReadOnlyDictionary<string, string>> Claims(string token, IReadOnlyList<string> poolArns) => (token, poolArns) switch
    {
        ("good", ["arn:aws:cognito-idp:us-east-1:000000000000:userpool/" + Pool]) => Task.FromResult<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string> { ["sub"] = "alice", ["cognito:username"] = "alice", ["cognito:groups"] = "clerks,operators", ["iss"] = "pool" }),
        _ => throw new InvalidTokenException("no", hasExpired: token == "old"),
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        await child.DisposeAsync();
    }

    private static Identity AsRole(string roleArn) => roleArn.EndsWith("/nobody", StringComparison.Ordinal)
        ? throw new AwsError("AccessDenied", "appsync.amazonaws.com is not authorized to perform: sts:AssumeRole", 403)
        : new Identity(roleArn, "ROLE", "secret");

    private static JsonObject Runtime() => new() { ["Name"] = "APPSYNC_JS", ["RuntimeVersion"] = "1.0.0" };
}
