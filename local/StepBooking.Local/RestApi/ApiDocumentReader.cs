using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StepBooking.Local.RestApi;

/// <summary>Reads an OpenAPI 3.0 document with API Gateway's extensions, placeholders resolved.</summary>
internal static class ApiDocumentReader
{
    private const string Vendor = "x-amazon-apigateway-";
    private const string RequestHeader = "integration.request.header.";
    private const double LongestWait = 29_000;
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", Vendor + "any-method"];

    /// <summary>Reads the document.</summary>
    /// <exception cref="FormatException">It declares what the desk does not run; the message names the operation.</exception>
    public static ApiDocument Read(JsonElement document)
    {
        List<ApiOperation> operations = [];
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject().Where(static method => Methods.Contains(method.Name)))
            {
                try
                {
                    operations.Add(Operation(document, path, method));
                }
                catch (Exception wrong) when (wrong is FormatException or KeyNotFoundException or InvalidOperationException)
                {
                    throw new FormatException($"{method.Name.ToUpperInvariant()} {path.Name}: {wrong.Message}", wrong);
                }
            }
        }

        return new ApiDocument(operations, Responses(document), document);
    }

    private static ApiOperation Operation(JsonElement document, JsonProperty path, JsonProperty method)
    {
        JsonElement operation = method.Value;
        JsonElement? validator = Validator(document, operation);
        return new ApiOperation(
            method.Name == Vendor + "any-method" ? "ANY" : method.Name.ToUpperInvariant(),
            path.Name,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path.Name)))[..6],
            [.. Parameters(path.Value), .. Parameters(operation)],
            Models(operation),
            Flag(validator, "validateRequestBody"),
            Flag(validator, "validateRequestParameters"),
            UserPools(document, operation),
            Integration(operation.GetProperty(Vendor + "integration")));
    }

    private static IEnumerable<ApiParameter> Parameters(JsonElement holder) =>
        from parameter in Items(holder, "parameters")
        select new ApiParameter(Text(parameter, "name")!, Text(parameter, "in")!, Flag(parameter, "required"));

    private static Dictionary<string, JsonElement> Models(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out JsonElement body) && body.TryGetProperty("content", out JsonElement content)
            ? content.EnumerateObject()
                .Where(static type => type.Value.TryGetProperty("schema", out _))
                .ToDictionary(static type => type.Name, static type => type.Value.GetProperty("schema"))
            : [];

    private static JsonElement? Validator(JsonElement document, JsonElement operation)
    {
        string? name = Text(operation, Vendor + "request-validator") ?? Text(document, Vendor + "request-validator");
        return name is null ? null : document.GetProperty(Vendor + "request-validators").GetProperty(name);
    }

    // A root "security" is dropped by API Gateway, and so it is here.
    private static string[]? UserPools(JsonElement document, JsonElement operation)
    {
        if (Items(operation, "security").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } requirement)
            return null;
        JsonProperty scheme = requirement.EnumerateObject().Single();
        if (scheme.Value.GetArrayLength() > 0)
            throw new FormatException("scopes want access tokens, which the desk's user pool does not give.");
        JsonElement authorizer = document.GetProperty("components").GetProperty("securitySchemes").GetProperty(scheme.Name).GetProperty(Vendor + "authorizer");
        return Text(authorizer, "type") == "cognito_user_pools"
            ? [.. Items(authorizer, "providerARNs").Select(static arn => arn.GetString()!)]
            : throw new FormatException($"the desk runs no authorizer of type {Text(authorizer, "type")}.");
    }

    private static ApiIntegration Integration(JsonElement integration)
    {
        string type = Text(integration, "type")!.ToLowerInvariant();
        IntegrationTarget target = IntegrationTarget.Parse(Text(integration, "uri") ?? "");
        if ((type, target.FunctionArn is null) is not (("aws_proxy", false) or ("aws", true)))
            throw new FormatException($"the desk runs no integration of type {type} with {Text(integration, "uri")}.");
        return new ApiIntegration(
            type,
            target,
            Text(integration, "credentials"),
            Text(integration, "passthroughBehavior") ?? "when_no_match",
            Headers(Texts(integration, "requestParameters")),
            Texts(integration, "requestTemplates"),
            [.. Answers(integration).OrderBy(static answer => answer.Pattern is null)],
            TimeSpan.FromMilliseconds(integration.TryGetProperty("timeoutInMillis", out JsonElement timeout) ? timeout.GetDouble() : LongestWait));
    }

    private static Dictionary<string, string> Headers(Dictionary<string, string> parameters) => parameters.ToDictionary(
        static parameter => parameter.Key.StartsWith(RequestHeader, StringComparison.Ordinal)
            ? parameter.Key[RequestHeader.Length..]
            : throw new FormatException($"the desk sets headers by requestParameters, and not {parameter.Key}."),
        static parameter => parameter.Value is ['\'', .. var text, '\'']
            ? text
            : throw new FormatException($"the desk sets headers to fixed texts, and not to {parameter.Value}."),
        StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ApiIntegrationResponse> Answers(JsonElement integration)
    {
        if (!integration.TryGetProperty("responses", out JsonElement responses))
            yield break;
        foreach (JsonProperty response in responses.EnumerateObject())
        {
            yield return new ApiIntegrationResponse(
                response.Name == "default" ? null : new Regex($"^(?:{response.Name})$", RegexOptions.CultureInvariant),
                Number(response.Value, "statusCode") ?? 200,
                Texts(response.Value, "responseTemplates"),
                Texts(response.Value, "responseParameters"));
        }
    }

    private static Dictionary<string, GatewayResponse> Responses(JsonElement document) =>
        document.TryGetProperty(Vendor + "gateway-responses", out JsonElement responses)
            ? responses.EnumerateObject().ToDictionary(
                static response => response.Name,
                static response => new GatewayResponse(
                    Number(response.Value, "statusCode"),
                    Texts(response.Value, "responseParameters"),
                    Texts(response.Value, "responseTemplates")))
            : [];

    private static JsonElement.ArrayEnumerator Items(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;

    private static Dictionary<string, string> Texts(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out JsonElement texts)
            ? texts.EnumerateObject().ToDictionary(static text => text.Name, static text => text.Value.GetString()!)
            : [];

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out JsonElement text) ? text.ToString() : null;

    private static int? Number(JsonElement holder, string name) =>
        Text(holder, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool Flag(JsonElement? holder, string name) =>
        holder is { } given && Text(given, name) is { } text && bool.Parse(text);
}
