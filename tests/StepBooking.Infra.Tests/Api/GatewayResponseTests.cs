using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Api;

public sealed class GatewayResponseTests
{
    private static JsonObject Responses => OpenApi.Document["x-amazon-apigateway-gateway-responses"]!.AsObject();

    public static TheoryData<string> Types => [.. Responses.Select(each => each.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_is_a_problem_document(string type)
    {
        var response = Responses[type]!;
        var template = response["responseTemplates"]!["application/json"]!.GetValue<string>();
        var problem = JsonNode.Parse(template.Replace("$context.error.messageString", "\"a message\"", StringComparison.Ordinal))!;

        Assert.Equal(
            "'application/problem+json'",
            response["responseParameters"]!["gatewayresponse.header.Content-Type"]!.GetValue<string>());
        Assert.StartsWith("/problems/", problem["type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        Assert.Equal(response["statusCode"]?.GetValue<int>(), problem["status"]?.GetValue<int>());
    }

    [Theory]
    [InlineData("MISSING_AUTHENTICATION_TOKEN", 404)]
    [InlineData("UNAUTHORIZED", 401)]
    [InlineData("BAD_REQUEST_BODY", 400)]
    [InlineData("BAD_REQUEST_PARAMETERS", 400)]
    [InlineData("UNSUPPORTED_MEDIA_TYPE", 415)]
    [InlineData("REQUEST_TOO_LARGE", 413)]
    [InlineData("THROTTLED", 429)]
    [InlineData("INTEGRATION_TIMEOUT", 504)]
    public void These_have_this_status(string type, int status) => Assert.Equal(status, Responses[type]!["statusCode"]!.GetValue<int>());

    [Fact]
    public void Whatever_else_happens_is_a_problem_document_too()
    {
        Assert.True(Responses.ContainsKey("DEFAULT_4XX"));
        Assert.True(Responses.ContainsKey("DEFAULT_5XX"));
    }
}
