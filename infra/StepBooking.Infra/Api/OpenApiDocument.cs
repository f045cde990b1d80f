using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Machines;

namespace StepBooking.Infra.Api;

/// <summary>infra/openapi.json: the REST API with its integrations, its placeholders <c>${Name}</c> still in it.</summary>
public sealed partial class OpenApiDocument
{
    private const string Integration = "x-amazon-apigateway-integration";

    private readonly string text;

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its path.</param>
    public OpenApiDocument(string file) => text = File.ReadAllText(file);

    /// <summary>The operations that functions answer, in the file's order.</summary>
    public IReadOnlyList<OpenApiOperation> FunctionOperations => [.. Operations()];

    /// <summary>The names of all functions in the file.</summary>
    public IReadOnlyList<string> Functions => FunctionNames.In(text);

    /// <summary>Puts values in place of the placeholders, and gives the document as CDK takes it inline.</summary>
    /// <param name="values">Each placeholder's value; a CDK token is one too.</param>
    /// <returns>Dictionaries, arrays, texts, numbers and truth values.</returns>
    /// <exception cref="SynthesisException">A placeholder has no value.</exception>
    public object With(IReadOnlyDictionary<string, string> values)
    {
        var filled = Placeholder().Replace(text, match => values.TryGetValue(match.Groups["name"].Value, out var value)
            ? JsonEncodedText.Encode(value).Value
            : throw new SynthesisException($"infra/openapi.json names {match.Value}, which has no value."));
        using var document = JsonDocument.Parse(filled);
        return Plain(document.RootElement);
    }

    private static object Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new SynthesisException($"infra/openapi.json holds {element.ValueKind}, which API Gateway does not take."),
    };

    private IEnumerable<OpenApiOperation> Operations() =>
        from path in JsonNode.Parse(text)!["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        let address = operation.Value![Integration]?["uri"]?.GetValue<string>()
        where address is not null
        from function in FunctionNames.In(address)
        select new OpenApiOperation(operation.Key.ToUpperInvariant(), path.Key, function);

    [GeneratedRegex(@"\$\{(?<name>[\w:]+)\}")]
    private static partial Regex Placeholder();
}
