using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace StepBooking.Functions.Tests.Api;

/// <summary>Reads proxy responses.</summary>
internal static class Answer
{
    public static JsonElement Json(this APIGatewayProxyResponse response)
    {
        using var document = JsonDocument.Parse(response.Body);
        return document.RootElement.Clone();
    }

    public static string? Text(this APIGatewayProxyResponse response, string member) =>
        response.Json().TryGetProperty(member, out var value) ? value.ToString() : null;

    public static IReadOnlyList<string> Members(this APIGatewayProxyResponse response) =>
        [.. response.Json().EnumerateObject().Select(member => member.Name)];

    public static IReadOnlyList<string?> Ids(this APIGatewayProxyResponse response, string member = "id") =>
        [.. response.Json().GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString())];

    /// <summary>Asserts problem details of a type and status, without a stack trace.</summary>
    public static APIGatewayProxyResponse Problem(this APIGatewayProxyResponse response, int status, string type, string? field = null)
    {
        Assert.Equal((status, "/problems/" + type, field), (response.StatusCode, response.Text("type"), response.Text("field")));
        Assert.Equal("application/problem+json", response.Headers["Content-Type"]);
        Assert.Equal(status, response.Json().GetProperty("status").GetInt32());
        Assert.NotEmpty(response.Text("title")!);
        Assert.NotEmpty(response.Text("detail")!);
        Assert.DoesNotContain("   at ", response.Body, StringComparison.Ordinal);
        return response;
    }
}
