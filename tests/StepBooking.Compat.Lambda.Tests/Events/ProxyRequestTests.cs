using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Events;

/// <summary>API Gateway's proxy events, as it sends and takes them.</summary>
public class ProxyRequestTests
{
    private const string Sent = """
        {
          "resource": "/bookings/{id}", "path": "/bookings/7", "httpMethod": "GET",
          "headers": {"Accept": "*/*"}, "multiValueHeaders": {"Accept": ["*/*"]},
          "queryStringParameters": {"wait": "5"}, "multiValueQueryStringParameters": {"wait": ["5"]},
          "pathParameters": {"id": "7"}, "stageVariables": null,
          "requestContext": {
            "requestId": "r", "stage": "prod", "requestTimeEpoch": 1790000000000,
            "identity": {"sourceIp": "127.0.0.1"},
            "authorizer": {"claims": {"sub": "s", "cognito:groups": "clerks,operators", "exp": "1790003600"}}
          },
          "body": null, "isBase64Encoded": false
        }
        """;

    [Fact]
    public void Request_is_read()
    {
        var request = Read(Sent);

        Assert.Equal(("/bookings/{id}", "/bookings/7", "GET"), (request.Resource, request.Path, request.HttpMethod));
        Assert.Equal("7", request.PathParameters["id"]);
        Assert.Equal("5", request.QueryStringParameters["wait"]);
        Assert.Equal(["*/*"], request.MultiValueHeaders["Accept"]);
        Assert.Null(request.StageVariables);
        Assert.Equal("127.0.0.1", request.RequestContext.Identity.SourceIp);
        Assert.Equal(1790000000000, request.RequestContext.RequestTimeEpoch);
    }

    [Fact]
    public void Claims_are_the_authorizers()
    {
        var claims = Read(Sent).RequestContext.Authorizer.Claims;

        Assert.Equal("s", claims["sub"]);
        Assert.Equal("clerks,operators", claims["cognito:groups"]);
    }

    [Fact]
    public void Authorizer_without_claims_has_none()
    {
        Assert.Empty(Read("""{"requestContext":{"authorizer":{"principalId":"p"}}}""").RequestContext.Authorizer.Claims);
        Assert.Empty(Read("""{"requestContext":{"authorizer":{"claims":"none"}}}""").RequestContext.Authorizer.Claims);
        Assert.Null(Read("""{"requestContext":{}}""").RequestContext.Authorizer);
    }

    [Fact]
    public void Claims_can_be_set_by_tests()
    {
        var authorizer = new APIGatewayCustomAuthorizerContext { Claims = new Dictionary<string, string> { ["sub"] = "s" } };

        Assert.Equal("s", authorizer.Claims["sub"]);
    }

    [Fact]
    public void Response_has_the_names_that_the_integration_takes()
    {
        using var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(
            new APIGatewayProxyResponse
            {
                StatusCode = 201,
                Headers = new Dictionary<string, string> { ["Location"] = "/bookings/7" },
                Body = "{}",
            },
            stream);

        Assert.Equal(
            """{"statusCode":201,"headers":{"Location":"/bookings/7"},"body":"{}","isBase64Encoded":false}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static APIGatewayProxyRequest Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new DefaultLambdaJsonSerializer().Deserialize<APIGatewayProxyRequest>(stream);
    }
}
