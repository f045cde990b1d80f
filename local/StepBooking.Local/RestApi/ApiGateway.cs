using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Logs;
using StepBooking.Local.UserPool;

namespace StepBooking.Local.RestApi;

/// <summary>The deployed APIs over HTTP: each stage under its name, and the first one at the root as well.</summary>
/// <param name="functions">Runs proxy integrations.</param>
/// <param name="services">Runs integrations with services.</param>
/// <param name="identityOf">The identity of an integration's role, by its ARN.</param>
/// <param name="pools">Checks tokens.</param>
/// <param name="templates">Renders mapping templates.</param>
/// <param name="logs">Where execution logs go.</param>
/// <param name="settings">Region and account of the APIs' ARNs.</param>
/// <param name="time">The clock.</param>
internal sealed class ApiGateway(
    IFunctions functions,
    IAwsServices services,
    Func<string, Identity> identityOf,
    IUserPools pools,
    ITemplates templates,
    ILogStreams logs,
    FunctionSettings settings,
    TimeProvider time)
{
    private const int ReadLimit = 10 * 1024 * 1024 + 1;
    private readonly Dictionary<string, ApiDocument> documents = [];
    private readonly List<Stage> stages = [];

    /// <summary>The functions behind the operations that want a token, in the documents' order.</summary>
    public IEnumerable<string> SignedInFunctions =>
        from document in documents.Values
        from operation in document.Operations
        where operation.UserPools is not null && operation.Integration.Target.FunctionArn is not null
        select operation.Integration.Target.FunctionArn;

    /// <summary>An id of API Gateway's shape that stays the same from start to start.</summary>
    public static string IdOf(string logicalId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(logicalId)))[..10];

    /// <summary>Takes an API.</summary>
    /// <exception cref="FormatException">A template uses what the desk would not run as API Gateway does.</exception>
    public async Task Add(string apiId, ApiDocument document, CancellationToken cancellationToken)
    {
        foreach ((string operation, string template) in document.Templates)
        {
            if (await templates.Check(template, cancellationToken) is { Count: > 0 } problems)
                throw new FormatException($"{operation}: a mapping template uses {string.Join(", ", problems)}. The desk renders #set, #if, #foreach, references and Java's methods of text, lists and maps.");
        }

        documents[apiId] = document;
    }

    /// <summary>Deploys an API under a stage's name.</summary>
    public void Deploy(string apiId, string stage, IReadOnlyDictionary<string, string> variables)
    {
        DeployedApi api = new(
            documents[apiId],
            new TokenAuthorizer(pools),
            new FunctionIntegration(functions, settings.Region),
            new ServiceIntegration(services, identityOf, templates),
            logs.Open($"API-Gateway-Execution-Logs_{apiId}/{stage}", "errors"),
            time);
        stages.Add(new Stage(apiId, stage, variables, api));
    }

    /// <summary>Answers an HTTP request.</summary>
    public async Task Handle(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string path = target.StartsWith('/') ? target.Split('?')[0] : context.Request.Path.ToUriComponent();
        string first = path.TrimStart('/').Split('/')[0];
        Stage? named = stages.Find(stage => stage.Name == first);
        if ((named ?? stages.FirstOrDefault()) is not { } stage)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        ApiRequest request = new()
        {
            ApiId = stage.ApiId,
            Stage = stage.Name,
            AccountId = settings.Account,
            StageVariables = stage.Variables,
            Method = context.Request.Method,
            Path = named is null ? path : "/" + path.TrimStart('/')[first.Length..].TrimStart('/'),
            FullPath = path,
            Headers = Values(context.Request.Headers, StringComparer.OrdinalIgnoreCase),
            Query = Values(context.Request.Query, StringComparer.Ordinal),
            Body = await Read(context.Request.Body, context.RequestAborted),
            SourceIp = (context.Connection.RemoteIpAddress ?? IPAddress.Loopback).ToString(),
            Protocol = context.Request.Protocol,
            Time = time.GetUtcNow(),
        };
        await Write(context, request, await stage.Api.Handle(request));
    }

    private static Dictionary<string, IReadOnlyList<string>> Values(
        IEnumerable<KeyValuePair<string, StringValues>> values, StringComparer comparer) =>
        values.Where(static value => value.Value.Count > 0)
            .ToDictionary(static value => value.Key, static value => (IReadOnlyList<string>)[.. value.Value.Select(static text => text ?? "")], comparer);

    private static async Task<ReadOnlyMemory<byte>> Read(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        int count;
        while (body.Length < ReadLimit && (count = await stream.ReadAsync(buffer.AsMemory(), cancellationToken)) > 0)
            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        return body.ToArray();
    }

    private static async Task Write(HttpContext context, ApiRequest request, ApiAnswer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        foreach ((string name, IReadOnlyList<string> values) in answer.Headers)
            response.Headers[name] = new StringValues([.. values]);
        response.Headers["x-amzn-RequestId"] = request.RequestId;
        response.Headers["x-amz-apigw-id"] = request.ExtendedRequestId;
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified or < 200)
            return;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private sealed record Stage(string ApiId, string Name, IReadOnlyDictionary<string, string> Variables, DeployedApi Api);
}
