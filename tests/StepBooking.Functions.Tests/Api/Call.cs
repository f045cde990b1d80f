using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace StepBooking.Functions.Tests.Api;

/// <summary>A call as API Gateway hands it over.</summary>
internal sealed record Call(string Method, string Route)
{
    public string? Sub { get; init; } = "alice";

    public string? Groups { get; init; }

    public string? Provider { get; init; }

    public string? Body { get; init; }

    public string? Key { get; init; }

    public string KeyHeader { get; init; } = "Idempotency-Key";

    public string? ContentType { get; init; } = "application/json";

    public string ContentTypeHeader { get; init; } = "Content-Type";

    public string? Id { get; init; }

    public string Stage { get; init; } = "";

    public string RequestId { get; init; } = Guid.NewGuid().ToString();

    public Dictionary<string, string>? Query { get; init; }

    public static implicit operator APIGatewayProxyRequest(Call call) => call.ToRequest();

    public APIGatewayProxyRequest ToRequest()
    {
        var path = Id is null ? Route : Route.Replace("{id}", Id, StringComparison.Ordinal);
        var headers = new Dictionary<string, string>();
        if (ContentType is not null)
            headers[ContentTypeHeader] = ContentType;
        if (Key is not null)
            headers[KeyHeader] = Key;
        return new APIGatewayProxyRequest
        {
            Resource = Route,
            Path = path,
            HttpMethod = Method,
            Headers = headers,
            QueryStringParameters = Query,
            PathParameters = Id is null ? null : new Dictionary<string, string> { ["id"] = Id },
            Body = Body,
            RequestContext = new APIGatewayProxyRequest.ProxyRequestContext
            {
                Path = Stage + path,
                RequestId = RequestId,
                Authorizer = Sub is null ? null : Authorizer(),
            },
        };
    }

    private APIGatewayCustomAuthorizerContext Authorizer()
    {
        var claims = new Dictionary<string, string> { ["sub"] = Sub! };
        if (Groups is not null)
            claims["cognito:groups"] = Groups;
        if (Provider is not null)
            claims["custom:provider"] = Provider;
        return new APIGatewayCustomAuthorizerContext { ["claims"] = JsonSerializer.SerializeToElement(claims) };
    }
}
