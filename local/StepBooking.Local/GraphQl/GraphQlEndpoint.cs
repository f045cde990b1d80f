using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.UserPool;

namespace StepBooking.Local.GraphQl;

/// <summary><c>POST /graphql</c> at the API's port: the GraphQL API of the template, for whoever brings an ID token of its user pool.</summary>
/// <param name="apis">The APIs.</param>
/// <param name="engine">Answers.</param>
/// <param name="pools">Checks tokens.</param>
internal sealed class GraphQlEndpoint(GraphQlApis apis, GraphQlEngine engine, IUserPools pools) : ILocalSurface
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/graphql";

    private const string Scheme = "Bearer ";
    private const int BodyLimit = 1024 * 1024;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Serve);

    /// <summary>Answers a request.</summary>
    public async Task Serve(HttpContext context)
    {
        if (apis.Main is not { } api)
        {
            await Write(context, 404, Refused("NotFoundException", "The template declares no GraphQL API."));
            return;
        }

        if (await Caller(context, api) is not { } caller)
        {
            await Write(context, 401, Refused("UnauthorizedException", "You are not authorized to make this call."));
            return;
        }

        if (GraphQlRequest.Read((await Body(context)).Span) is not { } request)
        {
            await Write(context, 400, Refused("MalformedHttpRequestException", "Unable to parse GraphQL query."));
            return;
        }

        JsonObject headers = new(context.Request.Headers
            .Where(static header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            .Select(static header => KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)header.Value.ToString())));
        await Write(context, 200, await engine.Answer(api, request, caller, headers, context.RequestAborted));
    }

    private async Task<JsonObject?> Caller(HttpContext context, GraphQlApi api)
    {
        string token = context.Request.Headers.Authorization.ToString();
        if (token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            token = token[Scheme.Length..];
        try
        {
            IReadOnlyDictionary<string, string> claims = await pools.Claims(token.Trim(), [api.UserPoolArn]);
            return CallerIdentity.Of(claims, context.Connection.RemoteIpAddress);
        }
        catch (InvalidTokenException)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> Body(HttpContext context)
    {
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        int count;
        while (body.Length <= BodyLimit && (count = await context.Request.Body.ReadAsync(buffer.AsMemory(), context.RequestAborted)) > 0)
            await body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted);
        return body.Length > BodyLimit ? default : body.ToArray();
    }

    private static JsonObject Refused(string type, string message) =>
        new() { ["errors"] = new JsonArray(new JsonObject { ["errorType"] = type, ["message"] = message }) };

    private static async Task Write(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=UTF-8";
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        await context.Response.Body.WriteAsync(AwsJson.Bytes(answer), context.RequestAborted);
    }
}
