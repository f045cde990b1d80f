using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Events.Schedules;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Events.Rules;

/// <summary>The buses and their rules. What the API makes is kept in the journal; what the template declares is made at each start.</summary>
internal sealed class RuleRegistry
{
    private readonly Journal journal;
    private readonly Lock gate = new();
    private readonly HashSet<string> buses = new(StringComparer.Ordinal) { EventArns.Default };
    private readonly SortedDictionary<(string Bus, string Name), EventRule> rules = [];

    public RuleRegistry(Journal journal)
    {
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS event_rules (bus TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (bus, name)) WITHOUT ROWID");
        foreach (var rule in journal.Query("SELECT body FROM event_rules", row => Read(JsonNode.Parse(row.GetString(0))!.AsObject())))
            rules[(rule.Bus, rule.Name)] = rule;
    }

    /// <summary>Called when a rule has changed, with what it is now, or null and what it was.</summary>
    public event Action<EventRule>? Changed;

    /// <summary>The names of all buses.</summary>
    public IReadOnlyList<string> Buses
    {
        get
        {
            lock (gate)
                return [.. buses.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>All rules, by bus and name.</summary>
    public IReadOnlyList<EventRule> All
    {
        get
        {
            lock (gate)
                return [.. rules.Values];
        }
    }

    /// <summary>Adds a bus.</summary>
    public void AddBus(string name)
    {
        lock (gate)
            buses.Add(name);
    }

    /// <summary>The name of a bus, if there is such a bus.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>.</exception>
    public string Bus(string? nameOrArn)
    {
        var name = EventArns.BusName(nameOrArn);
        lock (gate)
            return buses.Contains(name) ? name : throw new AwsError("ResourceNotFoundException", $"Event bus {name} does not exist.");
    }

    /// <summary>The rules of a bus, by name.</summary>
    public IReadOnlyList<EventRule> Of(string bus) => [.. All.Where(rule => rule.Bus == bus)];

    /// <summary>A rule; null where there is none.</summary>
    public EventRule? TryFind(string bus, string name)
    {
        lock (gate)
            return rules.GetValueOrDefault((bus, name));
    }

    /// <summary>A rule.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>.</exception>
    public EventRule Find(string bus, string name) => TryFind(bus, name)
        ?? throw new AwsError("ResourceNotFoundException", $"Rule {name} does not exist on EventBus {bus}.");

    /// <summary>Adds a rule, or replaces the one of that name.</summary>
    public void Put(EventRule rule) => Put(rule.Bus, rule.Name, _ => rule);

    /// <summary>Changes a rule as it stands: of two changes at once neither is lost.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>, or what the change throws: then nothing has changed.</exception>
    public void Change(EventRule rule, Func<EventRule, EventRule> change) =>
        Put(rule.Bus, rule.Name, standing => change(standing ?? Find(rule.Bus, rule.Name)));

    /// <summary>Adds a rule, or replaces the one of that name by what a function makes of it.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="name">The rule's name.</param>
    /// <param name="make">Makes the rule of the one that stands there; null where none does.</param>
    /// <returns>The rule.</returns>
    public EventRule Put(string bus, string name, Func<EventRule?, EventRule> make)
    {
        EventRule rule;
        lock (gate)
        {
            rule = make(rules.GetValueOrDefault((bus, name)));
            rules[(bus, name)] = rule;
            if (rule.Declared)
                journal.Execute("DELETE FROM event_rules WHERE bus = $1 AND name = $2", bus, name);
            else
                journal.Execute("INSERT OR REPLACE INTO event_rules (bus, name, body) VALUES ($1, $2, $3)", bus, name, Write(rule).ToJsonString());
        }

        Changed?.Invoke(rule);
        return rule;
    }

    /// <summary>Takes a rule away.</summary>
    public void Remove(EventRule rule)
    {
        lock (gate)
        {
            rules.Remove((rule.Bus, rule.Name));
            journal.Execute("DELETE FROM event_rules WHERE bus = $1 AND name = $2", rule.Bus, rule.Name);
        }

        Changed?.Invoke(rule with { Enabled = false });
    }

    private static JsonObject Write(EventRule rule) => new()
    {
        ["Bus"] = rule.Bus,
        ["Name"] = rule.Name,
        ["EventPattern"] = rule.Pattern?.Text,
        ["ScheduleExpression"] = rule.Schedule?.Text,
        ["Enabled"] = rule.Enabled,
        ["Description"] = rule.Description,
        ["RoleArn"] = rule.RoleArn,
        ["Targets"] = new JsonArray([.. rule.Targets.Select(target => target.Declared.DeepClone())]),
    };

    private static EventRule Read(JsonObject body) => new()
    {
        Bus = AwsJson.Text(body["Bus"])!,
        Name = AwsJson.Text(body["Name"])!,
        Pattern = AwsJson.Text(body["EventPattern"]) is { } pattern ? EventPattern.Parse(pattern) : null,
        Schedule = AwsJson.Text(body["ScheduleExpression"]) is { } schedule ? Schedule.Parse(schedule) : null,
        Enabled = (bool)body["Enabled"]!,
        Description = AwsJson.Text(body["Description"]),
        RoleArn = AwsJson.Text(body["RoleArn"]),
        Targets = [.. AwsJson.List(body["Targets"]).Select(target => EventTarget.Read(AwsJson.Map(target)))],
    };
}
