using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl;

/// <summary>A field of the root that an operation asks for.</summary>
/// <param name="Key">Its name in the answer.</param>
/// <param name="TypeName"><c>Query</c> or <c>Mutation</c>.</param>
/// <param name="FieldName">The field.</param>
/// <param name="Arguments">Its arguments, checked and completed.</param>
/// <param name="Info">What resolvers see as <c>ctx.info</c>.</param>
internal sealed record PlannedField(string Key, string TypeName, string FieldName, JsonNode Arguments, JsonObject Info)
{
    /// <summary>Reads a field of a plan.</summary>
    /// <param name="field">As local/npm/graphql-api.mjs tells it.</param>
    /// <param name="variables">The operation's variables.</param>
    public static PlannedField Read(JsonElement field, JsonElement variables)
    {
        (string type, string name) = (field.GetProperty("typeName").GetString()!, field.GetProperty("fieldName").GetString()!);
        JsonElement selection = field.GetProperty("selection");
        JsonObject info = new()
        {
            ["fieldName"] = name,
            ["parentTypeName"] = type,
            ["variables"] = Node(variables),
            ["selectionSetList"] = Node(selection.GetProperty("list")),
            ["selectionSetGraphQL"] = Node(selection.GetProperty("text")),
        };
        return new PlannedField(field.GetProperty("key").GetString()!, type, name, Node(field.GetProperty("args"))!, info);
    }

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
