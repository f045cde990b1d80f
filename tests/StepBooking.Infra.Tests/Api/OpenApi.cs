using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Api;

/// <summary>infra/openapi.json, read without the app's own help.</summary>
internal static class OpenApi
{
    public static string Text { get; } = File.ReadAllText(SynthesizedStack.Repository.OpenApi);

    public static JsonObject Document { get; } = JsonNode.Parse(Text)!.AsObject();

    /// <summary>Operations by method and path: <c>GET /bookings</c>.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Operations { get; } = Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(operation =>
            (Name: $"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value)))
        .ToDictionary(operation => operation.Name, operation => operation.Value!.AsObject());

    public static JsonObject Integration(string operation) => Operations[operation]["x-amazon-apigateway-integration"]!.AsObject();

    /// <summary>The mapping templates of all operations that have any.</summary>
    public static IEnumerable<string> Templates() =>
        Operations.Keys.Where(operation => Integration(operation).ContainsKey("requestTemplates")).SelectMany(TemplatesOf);

    public static IEnumerable<string> TemplatesOf(string operation)
    {
        var start = Integration(operation);
        return start["requestTemplates"]!.AsObject()
            .Concat(start["responses"]!.AsObject().SelectMany(response => response.Value!["responseTemplates"]!.AsObject()))
            .Select(template => template.Value!.GetValue<string>());
    }
}
