using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Events.Rules;
using StepBooking.Local.Events.Schedules;

namespace StepBooking.Local.Events.Wire;

/// <summary>EventBridge's operations on buses and rules.</summary>
/// <param name="rules">The rules.</param>
internal sealed partial class RuleOperations(RuleRegistry rules)
{
    public JsonObject Put(JsonObject body)
    {
        var (bus, name) = Named(body);
        var pattern = AwsJson.Text(body["EventPattern"]);
        var schedule = AwsJson.Text(body["ScheduleExpression"]);
        if (pattern is null && schedule is null)
            throw new AwsError("ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        if (schedule is not null && bus != EventArns.Default)
            throw new AwsError("ValidationException", "ScheduleExpression is supported only on the default event bus.");
        var parsed = new EventRule
        {
            Name = name,
            Bus = bus,
            Pattern = pattern is null ? null : EventPattern.Parse(pattern),
            Schedule = schedule is null ? null : Schedule.Parse(schedule),
            Enabled = State(AwsJson.Text(body["State"]) ?? "ENABLED"),
            Description = AwsJson.Text(body["Description"]),
            RoleArn = AwsJson.Text(body["RoleArn"]),
            Targets = [],
        };
        var rule = rules.Put(bus, name, standing => parsed with { Targets = standing?.Targets ?? [] });
        return new JsonObject { ["RuleArn"] = rule.Arn };
    }

    public JsonObject Delete(JsonObject body)
    {
        var (bus, name) = Named(body);
        if (rules.TryFind(bus, name) is { } rule)
        {
            if (rule.Targets.Count > 0)
                throw new AwsError("ValidationException", "Rule can't be deleted since it has targets.");
            rules.Remove(rule);
        }

        return [];
    }

    public JsonObject Describe(JsonObject body)
    {
        var rule = Find(body);
        var described = Summary(rule);
        described["CreatedBy"] = DeskAccount.Id;
        return described;
    }

    public JsonObject Enable(JsonObject body, bool enabled)
    {
        rules.Change(Find(body), standing => standing with { Enabled = enabled });
        return [];
    }

    public JsonObject List(JsonObject body)
    {
        var prefix = AwsJson.Text(body["NamePrefix"]) ?? "";
        var found = rules.Of(rules.Bus(AwsJson.Text(body["EventBusName"]))).Where(rule => rule.Name.StartsWith(prefix, StringComparison.Ordinal));
        return Pages.Of("Rules", [.. found], rule => rule.Name, Summary, body);
    }

    public JsonObject ListBuses(JsonObject body)
    {
        var prefix = AwsJson.Text(body["NamePrefix"]) ?? "";
        return Pages.Of("EventBuses", [.. rules.Buses.Where(bus => bus.StartsWith(prefix, StringComparison.Ordinal))], bus => bus, Bus, body);
    }

    public JsonObject DescribeBus(JsonObject body) => Bus(rules.Bus(AwsJson.Text(body["Name"])));

    /// <summary>TestEventPattern: whether a pattern matches an event.</summary>
    public static JsonObject Test(JsonObject body)
    {
        var pattern = EventPattern.Parse(AwsJson.Text(body["EventPattern"]) ?? throw Missing("eventPattern"));
        return new JsonObject { ["Result"] = pattern.Matches(Event(AwsJson.Text(body["Event"]) ?? throw Missing("event"))) };
    }

    /// <summary>The rule that a request names.</summary>
    public EventRule Find(JsonObject body, string member = "Name")
    {
        var (bus, name) = Named(body, member);
        return rules.Find(bus, name);
    }

    private static JsonObject Event(string text)
    {
        JsonObject? @event;
        try
        {
            @event = JsonNode.Parse(text, null, AwsJson.Strict) as JsonObject;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            @event = null;
        }

        if (@event is null)
            throw new AwsError("ValidationException", "Parameter Event is not valid.");
        return ((string[])["id", "account", "source", "time", "region", "resources", "detail-type"]).FirstOrDefault(name => !@event.ContainsKey(name)) is { } missing
            ? throw new AwsError("ValidationException", $"Parameter Event is not valid: {missing} is missing.")
            : @event;
    }

    private static bool State(string state) => state switch
    {
        "ENABLED" or "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" => true,
        "DISABLED" => false,
        _ => throw new AwsError("ValidationException", $"1 validation error detected: Value '{state}' at 'state' failed to satisfy constraint: Member must satisfy enum value set: [ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS, DISABLED, ENABLED]"),
    };

    private (string Bus, string Name) Named(JsonObject body, string member = "Name")
    {
        var given = char.ToLowerInvariant(member[0]) + member[1..];
        var name = AwsJson.Text(body[member]) ?? throw Missing(given);
        return NamePattern().IsMatch(name)
            ? (rules.Bus(AwsJson.Text(body["EventBusName"])), name)
            : throw new AwsError("ValidationException", $"1 validation error detected: Value '{name}' at '{given}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
    }

    private static JsonObject Summary(EventRule rule)
    {
        var summary = new JsonObject { ["Name"] = rule.Name, ["Arn"] = rule.Arn };
        foreach (var (member, value) in ((string, string?)[])
            [("EventPattern", rule.Pattern?.Text), ("ScheduleExpression", rule.Schedule?.Text), ("Description", rule.Description), ("RoleArn", rule.RoleArn)])
        {
            if (value is not null)
                summary[member] = value;
        }

        summary["State"] = rule.Enabled ? "ENABLED" : "DISABLED";
        summary["EventBusName"] = rule.Bus;
        return summary;
    }

    private static JsonObject Bus(string name) => new() { ["Name"] = name, ["Arn"] = EventArns.Bus(name) };

    private static AwsError Missing(string name) =>
        new("ValidationException", $"1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null");

    [GeneratedRegex(@"\A[.\-_A-Za-z0-9]{1,64}\z")]
    private static partial Regex NamePattern();
}
