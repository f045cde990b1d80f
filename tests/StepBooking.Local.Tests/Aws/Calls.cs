using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Tests.Aws;

/// <summary>Requests as clients write them, already resolved to a caller.</summary>
internal static class Calls
{
    internal static readonly Identity Somebody = new("arn:aws:iam::000000000000:user/local", "local", "local");

    internal static AwsRequest Json(string service, string target, string body, Identity? caller = null) => Make(
        service, target[(target.LastIndexOf('.') + 1)..], "POST", "/", body, caller, new()
        {
            ["Content-Type"] = service == "secretsmanager" ? "application/x-amz-json-1.1" : "application/x-amz-json-1.0",
            ["X-Amz-Target"] = target,
        });

    internal static AwsRequest Form(string service, string form, Identity? caller = null, string path = "/") => Make(
        service, AwsWire.Form("", Encoding.UTF8.GetBytes(form)).GetValueOrDefault("Action"), "POST", path, form, caller,
        new() { ["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8" });

    internal static AwsRequest Rest(string service, string method, string path, string body, Identity? caller = null) =>
        Make(service, null, method, path, body, caller, new() { ["Content-Type"] = "application/json" });

    internal static JsonObject Body(AwsResponse response) => JsonNode.Parse(response.Body.Span)!.AsObject();

    internal static string Text(AwsResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    private static AwsRequest Make(
        string service, string? operation, string method, string path, string body, Identity? caller, Dictionary<string, string> headers) =>
        new(service, operation, method, path, "", new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase),
            Encoding.UTF8.GetBytes(body), caller ?? Somebody, "request-1");
}
