using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.APIGatewayEvents;

namespace StepBooking.Functions.Api;

/// <summary>Writes answers.</summary>
internal static class ApiResponse
{
    /// <summary>A thing as JSON.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="value">The thing.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="location">Where the thing is; null: where it was asked for.</param>
    internal static APIGatewayProxyResponse Of<T>(int status, T value, JsonTypeInfo<T> type, string? location = null)
    {
        var response = Write(status, JsonSerializer.Serialize(value, type), "application/json");
        if (location is not null)
            response.Headers["Location"] = location;
        return response;
    }

    /// <summary>204: done, and there is nothing to show.</summary>
    internal static APIGatewayProxyResponse Nothing() => new()
    {
        StatusCode = 204,
        Headers = new Dictionary<string, string> { ["Cache-Control"] = "no-store" },
    };

    /// <summary>A problem.</summary>
    internal static APIGatewayProxyResponse Of(ApiProblem problem, string path)
    {
        var details = problem.Problem with { Instance = path.Length > 0 ? path : null };
        var response = Write(details.Status, JsonSerializer.Serialize(details, ApiJson.Default.Problem), "application/problem+json");
        if (problem.RetryAfter is { } seconds)
            response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        return response;
    }

    private static APIGatewayProxyResponse Write(int status, string body, string contentType) => new()
    {
        StatusCode = status,
        Body = body,
        Headers = new Dictionary<string, string> { ["Content-Type"] = contentType, ["Cache-Control"] = "no-store" },
    };
}
