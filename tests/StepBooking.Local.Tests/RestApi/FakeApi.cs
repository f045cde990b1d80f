using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Resources;
using StepBooking.Local.RestApi;
using StepBooking.Local.Tests.Functions;
using StepBooking.Local.UserPool;

namespace StepBooking.Local.Tests.RestApi;

/// <summary>A served API whose functions and services answer what a test says, and which knows the token <c>good</c>.</summary>
internal sealed class FakeApi : IFunctions, IAwsServices, IUserPools, ITemplates, IAsyncDisposable
{
    public const string Pool = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Abc123xyz";
    private LoopbackServer? server;

    private FakeApi(ITemplates? templates, TimeProvider time)
    {
        FunctionSettings settings = new() { AwsEndpoint = static () => "" };
        Gateway = new ApiGateway(this, this, static role => new Identity(role, "ROLE", "secret"), this, templates ?? this, Logs, settings, time);
    }

    public ApiGateway Gateway { get; }

    public FakeFunctions.MemoryLogs Logs { get; } = new();

    public Func<string, JsonElement, FunctionResult> Function { get; set; } = static (_, _) => Result("""{"statusCode": 200, "body": "{}"}""");

    public Func<AwsRequest, AwsResponse> Service { get; set; } = static _ => new AwsResponse(200, "application/x-amz-json-1.0", "{}"u8.ToArray());

    public Task<FunctionResult>? Never { get; set; }

    public HttpClient Http { get; private set; } = new();

    public static async Task<FakeApi> Start(JsonNode document, ITemplates? templates = null, TimeProvider? time = null)
    {
        FakeApi api = new(templates, time ?? TimeProvider.System);
        RestApiResource type = new(api.Gateway);
        DeployedResource rest = await type.Create(
            new ResourceDeclaration("Rest", type.Type, new JsonObject { ["Body"] = document }, "Stack/Rest"), CancellationToken.None);
        await new StageResource(api.Gateway).Create(
            new ResourceDeclaration("Stage", "AWS::ApiGateway::Stage", new JsonObject { ["RestApiId"] = rest.Ref, ["StageName"] = "api" }, "Stack/Stage"),
            CancellationToken.None);
        api.server = await LoopbackServer.Start(0, "--port", null, web => web.Run(api.Gateway.Handle));
        api.Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = api.server.Address };
        return api;
    }

    public static FunctionResult Result(string payload, string? error = null) => new(200, error, Encoding.UTF8.GetBytes(payload), "$LATEST", "");

    public async Task<(HttpResponseMessage Answer, string Body)> Send(
        string method, string path, string? body = null, string contentType = "application/json", string? token = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        HttpResponseMessage answer = await Http.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }

    public Task<FunctionResult> Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("API Gateway invokes by permission.");

    public Task<FunctionResult> InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        Never ?? Task.FromResult(Function($"{servicePrincipal} {sourceArn} {functionNameOrArn}", JsonElement.Parse(payload.Span)));

    public Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken) => Task.FromResult(Service(request));

    public Task<IReadOnlyDictionary<string, string>> Claims(string token, IReadOnlyList<string> poolArns) => (token, poolArns) switch
    {
        ("good", [Pool]) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["sub"] = "alice", ["cognito:groups"] = "clerks,operators" }),
        ("old", _) => throw new InvalidTokenException("over", hasExpired: true),
        _ => throw new InvalidTokenException("no token", hasExpired: false),
    };

    public Task<IReadOnlyList<string>> Check(string template, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<RenderedTemplate> Render(string template, JsonObject data, CancellationToken cancellationToken) =>
        Task.FromResult(new RenderedTemplate(template, JsonElement.Parse("{}")));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }
}
