using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Machines;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>Reads an alias's <c>routingConfiguration</c>.</summary>
internal static class Routing
{
    /// <summary>The most versions of an alias.</summary>
    private const int Most = 2;

    /// <summary>The state machine and the versions; null where there is no routing configuration.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static (string Machine, IReadOnlyList<AliasRoute> Routes)? Read(Fields fields)
    {
        if (fields.Structures("routingConfiguration") is not { } items)
            return null;
        var given = items.Select(item => (
            Arn: item.Required("stateMachineVersionArn", 256, 1),
            Weight: (int)(item.Number("weight", 0, 100) ?? throw Fields.Missing("weight")))).ToList();
        if (given.Count == 0)
            throw fields.Broken("routingConfiguration", "[]", "Member must have length greater than or equal to 1");
        if (given.Count > Most)
        {
            throw fields.Broken(
                "routingConfiguration",
                $"[{string.Join(", ", given.Select(Text))}]",
                $"Member must have length less than or equal to {Most}");
        }

        var arns = given.ConvertAll(g => Arns.Machine(g.Arn));
        var received = $"Received: [{string.Join(", ", given.Select(g => g.Arn))}]";
        if (arns.Exists(a => a.Version is null || a.Label is not null))
            throw Wrong($"Routing configuration must contain state machine version ARNs. {received}");
        if (arns.Distinct().Count() < arns.Count)
            throw Wrong($"Routing configuration must contain distinct state machine version ARNs. {received}");
        if (arns.Exists(a => a.Arn != arns[0].Arn))
            throw Wrong($"Routing configuration must contain versions of the same state machine. {received}");
        if (given.Sum(g => g.Weight) != 100)
        {
            throw Wrong(
                $"Sum of routing configuration weights must equal 100. Received: [{string.Join(", ", given.Select(g => g.Weight))}]");
        }

        return (arns[0].Arn, [.. arns.Zip(given, (arn, g) => new AliasRoute(arn.Version!.Value, g.Weight))]);
    }

    private static string Text((string Arn, int Weight) route) =>
        $"RoutingConfigurationListItem(stateMachineVersionArn={route.Arn}, weight={route.Weight})";

    private static AwsError Wrong(string message) => Refusals.Wrong(message, "INVALID_ROUTING_CONFIGURATION");
}
