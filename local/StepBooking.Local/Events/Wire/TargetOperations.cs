using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Events.Wire;

/// <summary>EventBridge's operations on targets.</summary>
/// <param name="rules">The rules.</param>
/// <param name="named">Finds the rule that a request names.</param>
internal sealed class TargetOperations(RuleRegistry rules, RuleOperations named)
{
    private const int Most = 5;

    public JsonObject Put(JsonObject body)
    {
        var rule = named.Find(body, "Rule");
        EventTarget[] given = [.. AwsJson.List(body["Targets"]).Select(target => EventTarget.Read(AwsJson.Map(target)))];
        if (given.FirstOrDefault(target => !TargetSender.Serves(target.Arn)) is { } unknown)
            throw new AwsError("ValidationException", $"Provided Arn is not in correct format, or names what the desk does not send to. Target {unknown.Id}: {unknown.Arn}");
        rules.Change(rule, standing => standing with { Targets = Merged(standing, given) });
        return new JsonObject { ["FailedEntryCount"] = 0, ["FailedEntries"] = new JsonArray() };
    }

    public JsonObject Remove(JsonObject body)
    {
        var rule = named.Find(body, "Rule");
        string[] ids = [.. AwsJson.List(body["Ids"]).Select(id => AwsJson.Text(id) ?? "")];
        JsonObject[] unknown = [];
        rules.Change(rule, standing =>
        {
            unknown = [.. ids.Where(id => standing.Targets.All(target => target.Id != id)).Select(id => Unknown(standing, id))];
            return standing with { Targets = [.. standing.Targets.Where(target => !ids.Contains(target.Id))] };
        });
        return new JsonObject { ["FailedEntryCount"] = unknown.Length, ["FailedEntries"] = new JsonArray([.. unknown]) };
    }

    public JsonObject List(JsonObject body) => Pages.Of(
        "Targets", [.. named.Find(body, "Rule").Targets.OrderBy(target => target.Id, StringComparer.Ordinal)], target => target.Id,
        target => target.Declared.DeepClone(), body);

    private static EventTarget[] Merged(EventRule standing, EventTarget[] given)
    {
        EventTarget[] all = [.. standing.Targets.Where(old => given.All(one => one.Id != old.Id)), .. given];
        return all.Length <= Most ? all : throw new AwsError("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
    }

    private static JsonObject Unknown(EventRule rule, string id) => new()
    {
        ["TargetId"] = id,
        ["ErrorCode"] = "ResourceNotFoundException",
        ["ErrorMessage"] = $"Rule {rule.Name} does not have a target with the Id {id}.",
    };
}
