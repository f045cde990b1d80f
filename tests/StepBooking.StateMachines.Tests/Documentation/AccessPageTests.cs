using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>docs/access.md has one table of who may call what, and openapi.json the same.</summary>
public sealed partial class AccessPageTests
{
    private static readonly string[] Columns = ["public", "customers", "providers", "clerks", "operators"];

    [Fact]
    public void The_table_is_what_openapi_states()
    {
        var stated = Operations().Select(operation => string.Join(" | ", operation)).ToList();
        var written = new Page("access").Rows("Calls").Select(row => string.Join(" | ", row));

        Assert.Equal(string.Join('\n', stated), string.Join('\n', written));
    }

    [Fact]
    public void Every_field_of_GraphQL_is_there()
    {
        var schema = File.ReadAllText(RepositoryRoot.Combine("infra", "schema.graphql")).ReplaceLineEndings("\n");
        var fields =
            from type in Type().Matches(schema)
            from field in Field().Matches(type.Groups["fields"].Value)
            select $"`{type.Groups["type"].Value}.{field.Groups["field"].Value}`";

        Assert.Equal(fields, new Page("access").Rows("GraphQL").Select(row => row[0]));
    }

    private static IEnumerable<string[]> Operations()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("infra", "openapi.json")));
        foreach (var path in api.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var (roles, others) = (Texts(operation.Value, "x-roles") ?? [], Texts(operation.Value, "x-others"));
                yield return [$"`{operation.Name.ToUpperInvariant()} {path.Name}`", .. Columns.Select(column => Cell(column, roles, others))];
            }
        }
    }

    private static string Cell(string column, IReadOnlyList<string> roles, IReadOnlyList<string>? others) =>
        roles.Contains("public") ? "yes"
        : !roles.Contains(column) ? "no"
        : others is null ? "yes"
        : others.Contains(column) ? "any" : "own";

    private static List<string>? Texts(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : null;

    [GeneratedRegex(@"^type (?<type>Query|Mutation) \{\n(?<fields>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Type();

    [GeneratedRegex(@"^  (?<field>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Field();
}
