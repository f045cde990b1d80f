using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>Calls of data sources to services that speak JSON.</summary>
internal static class SourceCall
{
    /// <summary>Calls an operation as a role.</summary>
    public static async Task<AwsResponse> Json(
        IAwsServices services, Func<Identity> role, string service, string target, string operation, JsonObject body, CancellationToken cancellationToken)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/x-amz-json-1.0",
            ["X-Amz-Target"] = $"{target}.{operation}",
        };
        try
        {
            return await services.Call(
                new AwsRequest(service, operation, "POST", "/", "", headers, AwsJson.Bytes(body), role(), Guid.NewGuid().ToString()), cancellationToken);
        }
        catch (AwsError refused)
        {
            return new AwsResponse(refused.Status, "application/json", AwsJson.Bytes(new JsonObject { ["__type"] = refused.Code, ["message"] = refused.Message }));
        }
    }

    /// <summary>The code of an error in the JSON protocol.</summary>
    public static string Code(JsonNode? error) => error?["__type"]?.ToString().Split('#')[^1] ?? "";
}
