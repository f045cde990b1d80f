using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Api;

/// <summary>Finds what API Gateway would drop from an OpenAPI document, or not take at all.</summary>
internal static class HonouredKeywords
{
    private const string Validators = "x-amazon-apigateway-request-validators";
    private const string GatewayResponses = "x-amazon-apigateway-gateway-responses";

    /// <summary>Each keyword that is not honoured, with its place.</summary>
    public static IEnumerable<string> NotHonoured(JsonObject document) =>
    [
        .. Others(document, "#", "openapi", "info", "paths", "components", Validators, GatewayResponses),
        .. Others(document["info"], "#/info", "title", "version", "description"),
        .. Others(document["components"], "#/components", "schemas", "securitySchemes"),
        .. Each(document["paths"], "#/paths", Path),
        .. Each(document["components"]?["schemas"], "#/components/schemas", Schema),
        .. Each(document["components"]?["securitySchemes"], "#/components/securitySchemes", SecurityScheme),
        .. Each(document[Validators], Validators, (node, at) => Others(node, at, "validateRequestBody", "validateRequestParameters")),
        .. Each(document[GatewayResponses], GatewayResponses, (node, at) =>
            Others(node, at, "statusCode", "responseParameters", "responseTemplates")),
    ];

    private static IEnumerable<string> Path(JsonNode path, string at) => Each(path, at, (operation, place) =>
    [
        .. Others(
            operation, place, "operationId", "summary", "description", "security", "parameters", "requestBody", "responses",
            "x-amazon-apigateway-integration", "x-amazon-apigateway-request-validator", "x-roles", "x-others",
            "x-example"),
        .. Items(operation["parameters"], $"{place}/parameters", Parameter),
        .. Others(operation["requestBody"], $"{place}/requestBody", "required", "content"),
        .. Each(operation["requestBody"]?["content"], $"{place}/requestBody", MediaType),
        .. Each(operation["responses"], $"{place}/responses", Response),
        .. Integration(operation["x-amazon-apigateway-integration"], $"{place}/integration"),
    ]);

    private static IEnumerable<string> Parameter(JsonNode parameter, string at) =>
    [
        .. Others(parameter, at, "name", "in", "required", "description", "schema"),
        .. Others(parameter["schema"], $"{at}/schema", "type"),
    ];

    private static IEnumerable<string> Response(JsonNode response, string at) =>
    [
        .. Others(response, at, "description", "headers", "content"),
        .. Each(response["headers"], $"{at}/headers", (header, place) =>
            [.. Others(header, place, "description", "schema"), .. Others(header["schema"], place, "type")]),
        .. Each(response["content"], $"{at}/content", MediaType),
    ];

    private static IEnumerable<string> MediaType(JsonNode type, string at) =>
        [.. Others(type, at, "schema"), .. Schema(type["schema"]!, at)];

    private static IEnumerable<string> Schema(JsonNode schema, string at) => schema["$ref"] is not null
        ? Others(schema, at, "$ref")
        :
        [
            .. Others(schema, at, "type", "description", "required", "properties", "items", "enum", "additionalProperties", "oneOf"),
            .. Each(schema["properties"], $"{at}/properties", Schema),
            .. schema["items"] is { } items ? Schema(items, $"{at}/items") : [],
            .. Items(schema["oneOf"], $"{at}/oneOf", (choice, place) => Others(choice, place, "required")),
        ];

    private static IEnumerable<string> SecurityScheme(JsonNode scheme, string at) => Others(
        scheme, at, "type", "name", "in", "description", "x-amazon-apigateway-authtype", "x-amazon-apigateway-authorizer");

    private static IEnumerable<string> Integration(JsonNode? integration, string at) =>
    [
        .. Others(integration, at, "type", "httpMethod", "uri", "credentials", "passthroughBehavior", "requestParameters", "requestTemplates", "responses"),
        .. Each(integration?["responses"], $"{at}/responses", (response, place) =>
            Others(response, place, "statusCode", "responseTemplates")),
    ];

    private static IEnumerable<string> Others(JsonNode? node, string at, params string[] known) => node is null
        ? []
        : node.AsObject().Select(member => member.Key).Except(known).Select(keyword => $"{at}: {keyword}");

    private static IEnumerable<string> Each(JsonNode? node, string at, Func<JsonNode, string, IEnumerable<string>> look) => node is null
        ? []
        : node.AsObject().SelectMany(member => look(member.Value!, $"{at}/{member.Key}"));

    private static IEnumerable<string> Items(JsonNode? node, string at, Func<JsonNode, string, IEnumerable<string>> look) => node is null
        ? []
        : node.AsArray().SelectMany((item, index) => look(item!, $"{at}/{index}"));
}
