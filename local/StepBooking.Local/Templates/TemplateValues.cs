using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Templates;

/// <summary>Resolves a template's intrinsic functions.</summary>
/// <param name="stack">The stack's name.</param>
/// <param name="template">The template.</param>
/// <param name="exports">What stacks export to one another.</param>
internal sealed class TemplateValues(string stack, JsonObject template, IDictionary<string, string> exports)
{
    private readonly Dictionary<string, DeployedResource> deployed = new(StringComparer.Ordinal);

    /// <summary>Notes what a resource that runs now answers.</summary>
    public void Add(string logicalId, DeployedResource resource) => deployed[logicalId] = resource;

    /// <summary>A value with every intrinsic function replaced; null where it says <c>AWS::NoValue</c>.</summary>
    /// <exception cref="StartUpException">A function is unknown, or names what there is not.</exception>
    public JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject call when Intrinsic.Of(call) is { } intrinsic => Call(intrinsic),
        JsonObject members => ResolveMembers(members),
        JsonArray items => ResolveItems(items),
        null => null,
        _ => node.DeepClone(),
    };

    /// <summary>A value that has to be text.</summary>
    public string Text(JsonNode? node) => AsText(Resolve(node));

    /// <summary>Whether a condition of the template holds.</summary>
    public bool Holds(string condition) => template["Conditions"]?[condition] is { } declared
        ? Truth(declared)
        : throw new StartUpException($"The template has no condition {condition}.");

    private static string AsText(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.True => "true",
        JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.False => "false",
        JsonValue value => value.ToString(),
        null => throw new StartUpException("The template wants text where it has nothing."),
        _ => throw new StartUpException($"The template wants text where it has {node.ToJsonString()}."),
    };

    private JsonObject ResolveMembers(JsonObject members)
    {
        var resolved = new JsonObject();
        foreach (var (name, value) in members)
        {
            var made = Resolve(value);
            if (made is not null || value is null)
                resolved[name] = made;
        }

        return resolved;
    }

    private JsonArray ResolveItems(JsonArray items)
    {
        var resolved = new JsonArray();
        foreach (var item in items)
        {
            if (Resolve(item) is { } made)
                resolved.Add(made);
        }

        return resolved;
    }

    private JsonNode? Call(Intrinsic intrinsic) => intrinsic.Name switch
    {
        "Ref" => Ref((string)intrinsic.Argument!),
        "Fn::GetAtt" => Attribute(intrinsic.Argument!),
        "Fn::Sub" => Substitute(intrinsic.Argument!),
        "Fn::Join" => string.Join((string)intrinsic.Argument![0]!, Items(intrinsic.Argument![1]).Select(AsText)),
        "Fn::Select" => Items(intrinsic.Argument![1])[int.Parse(Text(intrinsic.Argument[0]), CultureInfo.InvariantCulture)]?.DeepClone(),
        "Fn::Split" => new JsonArray([.. Text(intrinsic.Argument![1]).Split((string)intrinsic.Argument[0]!).Select(part => JsonValue.Create(part))]),
        "Fn::If" => Resolve(intrinsic.Argument![Holds((string)intrinsic.Argument[0]!) ? 1 : 2]),
        "Fn::Base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(intrinsic.Argument))),
        "Fn::FindInMap" => template["Mappings"]?[Text(intrinsic.Argument![0])]?[Text(intrinsic.Argument[1])]?[Text(intrinsic.Argument[2])]?.DeepClone()
            ?? throw new StartUpException($"The template's mappings have no {intrinsic.Argument!.ToJsonString()}."),
        "Fn::ImportValue" => exports.TryGetValue(Text(intrinsic.Argument), out var exported)
            ? exported
            : throw new StartUpException($"No stack exports {intrinsic.Argument!.ToJsonString()}."),
        _ => throw new StartUpException($"The template uses {intrinsic.Name}, which the desk does not know."),
    };

    private JsonArray Items(JsonNode? node) => Resolve(node) as JsonArray
        ?? throw new StartUpException($"The template wants a list where it has {node?.ToJsonString() ?? "nothing"}.");

    private JsonValue? Ref(string name) => name == "AWS::NoValue" ? null : JsonValue.Create(Named(name));

    private string Named(string name) => name switch
    {
        "AWS::AccountId" => DeskAccount.Id,
        "AWS::Region" => DeskAccount.Region,
        "AWS::Partition" => DeskAccount.Partition,
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => stack,
        "AWS::StackId" => DeskAccount.Arn("cloudformation", $"stack/{stack}/00000000-0000-0000-0000-000000000000"),
        _ when deployed.TryGetValue(name, out var resource) => resource.Ref,
        _ when template["Parameters"]?[name]?["Default"] is { } value => AsText(value),
        _ => throw new StartUpException($"The template refers to {name}, which it does not declare."),
    };

    private string Attribute(JsonNode argument)
    {
        var (name, attribute) = Intrinsic.ResourceAttribute(argument);
        if (!deployed.TryGetValue(name, out var resource))
            throw new StartUpException($"The template refers to {name}.{attribute}, which it does not declare.");
        return resource.Attributes.TryGetValue(attribute, out var value)
            ? value
            : throw new StartUpException($"The desk does not give the attribute {attribute} of {name}.");
    }

    private string Substitute(JsonNode argument)
    {
        var text = argument is JsonArray pair ? (string)pair[0]! : (string)argument!;
        var values = argument is JsonArray given ? given[1]!.AsObject() : [];
        return Intrinsic.Placeholder().Replace(text, match => match.Groups["name"].Value switch
        {
            ['!', .. var literal] => "${" + literal + "}",
            var name when values.TryGetPropertyValue(name, out var value) => Text(value),
            var name when name.Contains('.', StringComparison.Ordinal) => Attribute(JsonValue.Create(name)),
            var name => Named(name),
        });
    }

    private bool Truth(JsonNode condition)
    {
        if (condition["Condition"] is JsonValue other)
            return Holds((string)other!);
        var intrinsic = Intrinsic.Of(condition.AsObject())
            ?? throw new StartUpException($"The desk cannot evaluate the condition {condition.ToJsonString()}.");
        return intrinsic.Name switch
        {
            "Fn::Equals" => Text(intrinsic.Argument![0]) == Text(intrinsic.Argument[1]),
            "Fn::Not" => !Truth(intrinsic.Argument![0]!),
            "Fn::And" => intrinsic.Argument!.AsArray().All(part => Truth(part!)),
            "Fn::Or" => intrinsic.Argument!.AsArray().Any(part => Truth(part!)),
            _ => throw new StartUpException($"The desk cannot evaluate the condition {condition.ToJsonString()}."),
        };
    }
}
