using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.GraphQl;

/// <summary>The GraphQL language in the desk's Node child, by local/npm/graphql-api.mjs.</summary>
/// <param name="child">The child.</param>
internal sealed class GraphQlLanguage(NodeChild child)
{
    /// <summary>What is wrong with a schema, or with a resolver's place in it.</summary>
    public async Task<IReadOnlyList<string>> Check(string schema, string? typeName, string? fieldName, CancellationToken cancellationToken)
    {
        JsonObject question = new() { ["task"] = "check", ["schema"] = schema };
        if (typeName is not null)
            question["resolvers"] = new JsonArray(new JsonObject { ["typeName"] = typeName, ["fieldName"] = fieldName });
        JsonElement answer = await child.Ask("graphql", question, cancellationToken);
        return [.. answer.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetString()!)];
    }

    /// <summary>Which fields of the root an operation asks for, as <c>fields</c> and <c>operation</c>; or <c>errors</c>.</summary>
    public Task<JsonElement> Plan(string schema, GraphQlRequest request, CancellationToken cancellationToken) =>
        child.Ask("graphql", Question("plan", schema, request), cancellationToken);

    /// <summary>The answer, of what the fields of the root came to.</summary>
    public Task<JsonElement> Answer(string schema, GraphQlRequest request, JsonObject results, CancellationToken cancellationToken)
    {
        JsonObject question = Question("answer", schema, request);
        question["results"] = results;
        return child.Ask("graphql", question, cancellationToken);
    }

    private static JsonObject Question(string task, string schema, GraphQlRequest request) => new()
    {
        ["task"] = task,
        ["schema"] = schema,
        ["query"] = request.Query,
        ["variables"] = request.Variables?.DeepClone(),
        ["operationName"] = request.OperationName,
    };
}
