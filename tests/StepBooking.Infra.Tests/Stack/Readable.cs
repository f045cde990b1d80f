using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Stack;

/// <summary>A template's value as a person says it: <c>Ref</c> and <c>Fn::GetAtt</c> become the construct's path in angles.</summary>
internal static class Readable
{
    private static readonly Lazy<Dictionary<string, string>> Paths = new(() =>
        Resource.All().ToDictionary(resource => resource.LogicalId, resource => resource.Path));

    public static string Of(JsonNode? value) => value switch
    {
        JsonObject function => Intrinsic(function),
        JsonArray list => string.Join(", ", list.Select(Of)),
        null => string.Empty,
        _ => value.ToString(),
    };

    private static string Intrinsic(JsonObject function)
    {
        var (name, argument) = function.Single();
        return name switch
        {
            "Ref" => Named(argument!.GetValue<string>()),
            "Fn::GetAtt" => $"{Named(argument![0]!.GetValue<string>())}.{argument[1]}",
            "Fn::Join" => string.Concat(argument![1]!.AsArray().Select(Of)),
            _ => throw new InvalidOperationException($"Not expected in this template: {name}"),
        };
    }

    private static string Named(string logicalId) => $"<{(Paths.Value.TryGetValue(logicalId, out var path) ? path : logicalId)}>";
}
