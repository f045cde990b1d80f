using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Processes;

namespace StepBooking.Local.Iam;

/// <summary>A policy of the template. Reading refuses what the desk could not enforce as AWS does.</summary>
/// <param name="Statements">Its statements.</param>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    private static readonly string[] KnownMembers =
        ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "Condition"];

    /// <summary>Reads a document.</summary>
    /// <param name="document">The policy, every intrinsic function resolved.</param>
    /// <param name="place">Where it stands: for the message.</param>
    /// <exception cref="StartUpException">A part of it is something that the desk cannot evaluate.</exception>
    internal static PolicyDocument Read(JsonNode? document, string place)
    {
        var statements = document?["Statement"] switch
        {
            JsonArray many => many.Select(one => one!.AsObject()),
            JsonObject one => [one],
            _ => throw new StartUpException($"The policy at {place} has no Statement."),
        };
        return new PolicyDocument([.. statements.Select(statement => ReadStatement(statement, place))]);
    }

    /// <summary>Whether any statement of these policies allows the request and none denies it.</summary>
    internal static bool Allow(IEnumerable<PolicyDocument> policies, AwsPermission permission)
    {
        var effects = policies.SelectMany(policy => policy.Statements)
            .Where(statement => statement.Covers(permission))
            .Select(statement => statement.Effect)
            .ToHashSet();
        return effects.Contains(PolicyEffect.Allow) && !effects.Contains(PolicyEffect.Deny);
    }

    /// <summary>Whether the policy, standing on a resource, lets a service do something with it.</summary>
    internal bool AllowsService(string principal, AwsPermission permission)
    {
        var speaking = new PolicyDocument([.. Statements.Where(statement =>
            statement.Principals.Any(named => named == "*" || named == principal))]);
        return Allow([speaking], permission);
    }

    private static PolicyStatement ReadStatement(JsonObject statement, string place)
    {
        if (statement.FirstOrDefault(member => !KnownMembers.Contains(member.Key)).Key is { } unknown)
            throw new StartUpException($"The policy at {place} uses {unknown}, which the desk cannot evaluate.");
        string[] resources = [.. Texts(statement["Resource"] ?? statement["NotResource"])];
        if (resources.FirstOrDefault(resource => resource.Contains("${", StringComparison.Ordinal)) is { } variable)
            throw new StartUpException($"The policy at {place} uses the variable {variable}, which the desk cannot evaluate.");
        return new PolicyStatement
        {
            Effect = Enum.Parse<PolicyEffect>((string)statement["Effect"]!),
            Actions = [.. Texts(statement["Action"] ?? statement["NotAction"])],
            AllActionsBut = statement.ContainsKey("NotAction"),
            Resources = resources,
            AllResourcesBut = statement.ContainsKey("NotResource"),
            Principals = [.. Principals(statement["Principal"])],
            Conditions = [.. Conditions(statement["Condition"], place)],
        };
    }

    private static IEnumerable<string> Principals(JsonNode? principal) => principal switch
    {
        JsonObject kinds => kinds.SelectMany(kind => Texts(kind.Value)),
        _ => Texts(principal),
    };

    private static IEnumerable<PolicyCondition> Conditions(JsonNode? conditions, string place)
    {
        foreach (var (name, keys) in conditions?.AsObject() ?? [])
        {
            var quantifier = name.Contains(':', StringComparison.Ordinal) ? name[..name.IndexOf(':', StringComparison.Ordinal)] : "";
            var rest = quantifier.Length == 0 ? name : name[(quantifier.Length + 1)..];
            var ifExists = rest.EndsWith("IfExists", StringComparison.Ordinal);
            var test = ifExists ? rest[..^"IfExists".Length] : rest;
            if (!PolicyCondition.Knows(test) || quantifier is not ("" or "ForAllValues" or "ForAnyValue"))
                throw new StartUpException($"The policy at {place} has the condition {name}, which the desk cannot evaluate.");
            foreach (var (key, values) in keys!.AsObject())
                yield return new PolicyCondition(test, quantifier, ifExists, key, [.. Texts(values)]);
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => many.Select(one => one!.ToString()),
        _ => [node.ToString()],
    };
}
