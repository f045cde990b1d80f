using System.Text.Json.Nodes;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

/// <summary>Each operation of openapi.json says what it does and shows a call (<c>x-example</c>) that fits what it states of itself.</summary>
public sealed class ApiExampleTests
{
    private static readonly JsonObject Document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "openapi.json")))!.AsObject();

    private static readonly Dictionary<string, JsonObject> All = Document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(operation => (Name: $"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value)))
        .ToDictionary(operation => operation.Name, operation => operation.Value!.AsObject());

    public static TheoryData<string> Operations => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void It_says_what_it_does(string operation)
    {
        Assert.NotEmpty((string)All[operation]["summary"]!);
        Assert.EndsWith(".", (string)All[operation]["description"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Its_example_is_a_call_that_it_takes(string operation)
    {
        var example = All[operation]["x-example"]!.AsObject();

        Assert.Empty(example.Select(part => part.Key).Except(["path", "query", "request", "response"]));
        Assert.All((string[])["path", "query"], place => Same(All[operation], example, place));
        if (example["request"] is not null || (bool?)All[operation]["requestBody"]?["required"] == true)
            Fits(All[operation]["requestBody"]?["content"], example["request"]);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Its_example_shows_an_answer_that_it_gives(string operation)
    {
        var answers = All[operation]["responses"]!.AsObject()
            .Where(answer => answer.Key.StartsWith('2')).Select(answer => answer.Value!["content"]).Distinct().ToList();

        Assert.NotEmpty(answers);
        Fits(answers[0], All[operation]["x-example"]!["response"]);
    }

    private static void Same(JsonObject operation, JsonObject example, string place)
    {
        var stated = (operation["parameters"] as JsonArray ?? []).Where(parameter => (string)parameter!["in"]! == place).ToList();
        var shown = (example[place] as JsonObject ?? []).Select(part => part.Key).ToList();
        Assert.Empty(shown.Except(stated.Select(parameter => (string)parameter!["name"]!)));
        Assert.Empty(stated.Where(parameter => (bool?)parameter!["required"] == true).Select(parameter => (string)parameter!["name"]!).Except(shown));
    }

    private static void Fits(JsonNode? content, JsonNode? shown)
    {
        Assert.Equal(content is null, shown is null);
        if (content is not null)
            Assert.Empty(JsonSchemaCheck.Violations(Whole(content["application/json"]!["schema"]!), shown));
    }

    /// <summary>A schema with what it refers to in its place.</summary>
    private static JsonNode Whole(JsonNode schema) => schema switch
    {
        JsonObject reference when reference["$ref"] is { } name => Whole(Document["components"]!["schemas"]![((string)name!).Split('/')[^1]]!),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Whole(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Whole(item))]),
        _ => schema.DeepClone(),
    };
}
