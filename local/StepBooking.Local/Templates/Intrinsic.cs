using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Processes;

namespace StepBooking.Local.Templates;

/// <summary>A call of an intrinsic function: an object with one member, <c>Ref</c> or <c>Fn::…</c>.</summary>
/// <param name="Name">The function.</param>
/// <param name="Argument">What it is called with, unresolved.</param>
internal sealed partial record Intrinsic(string Name, JsonNode? Argument)
{
    /// <summary>The call that an object is; null for an ordinary object.</summary>
    internal static Intrinsic? Of(JsonObject node)
    {
        if (node.Count != 1)
            return null;
        var (name, argument) = node.First();
        return name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal) ? new Intrinsic(name, argument) : null;
    }

    /// <summary>The resource and attribute that <c>Fn::GetAtt</c> names, in either of its forms.</summary>
    internal static (string Name, string Attribute) ResourceAttribute(JsonNode argument)
    {
        if (argument is JsonArray pair)
            return ((string)pair[0]!, (string)pair[1]!);
        var dotted = (string)argument!;
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? (dotted[..dot], dotted[(dot + 1)..]) : throw new StartUpException($"Fn::GetAtt wants Resource.Attribute, not {dotted}.");
    }

    /// <summary>The names of the template that a value refers to.</summary>
    internal static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject call when Of(call) is { } intrinsic => intrinsic.Name switch
        {
            "Ref" => [(string)intrinsic.Argument!],
            "Fn::GetAtt" => [ResourceAttribute(intrinsic.Argument!).Name],
            "Fn::Sub" => SubstitutedNames(intrinsic.Argument!).Concat(References(intrinsic.Argument)),
            _ => References(intrinsic.Argument),
        },
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    /// <summary>A place in <c>Fn::Sub</c>'s text that is replaced.</summary>
    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture)]
    internal static partial Regex Placeholder();

    private static IEnumerable<string> SubstitutedNames(JsonNode argument) =>
        Placeholder().Matches(argument is JsonArray pair ? (string)pair[0]! : (string)argument!)
            .Select(match => match.Groups["name"].Value.Split('.')[0]);
}
