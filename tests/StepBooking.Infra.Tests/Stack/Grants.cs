using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Stack;

/// <summary>The statements of a role's policies, each as one line.</summary>
internal static class Grants
{
    public static IEnumerable<string> OfRole(string path)
    {
        var role = Resource.At(path);
        Assert.False(role.Properties.ContainsKey("ManagedPolicyArns"));
        Assert.False(role.Properties.ContainsKey("Policies"));
        return Resource.OfType("AWS::IAM::Policy")
            .Where(policy => policy.Properties["Roles"]!.AsArray().Any(each => Readable.Of(each) == $"<{path}>"))
            .SelectMany(policy => policy.Properties["PolicyDocument"]!["Statement"]!.AsArray())
            .Select(statement => Line(statement!.AsObject()));
    }

    private static string Line(JsonObject statement)
    {
        var line = $"{statement["Effect"]} {Sorted(statement["Action"]!)}";
        line += statement.TryGetPropertyValue("Resource", out var resource)
            ? $" on {Readable.Of(resource)}"
            : $" on all but {Readable.Of(statement["NotResource"])}";
        return statement["Condition"] is JsonObject condition ? $"{line} if {Condition(condition)}" : line;
    }

    private static string Sorted(JsonNode actions) => actions is JsonArray list
        ? string.Join(" ", list.Select(each => each!.GetValue<string>()).Order(StringComparer.Ordinal))
        : actions.GetValue<string>();

    private static string Condition(JsonObject condition)
    {
        var (test, keys) = condition.Single();
        var (key, values) = keys!.AsObject().Single();
        return $"{test} {key} = {Readable.Of(values)}";
    }
}
