using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>Keeps state machines in the journal. Revisions stay for ever: executions go on with the one that they began with.</summary>
internal sealed class MachineStore
{
    private readonly Journal journal;

    public MachineStore(Journal journal)
    {
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS state_machines (arn TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID");
        journal.Execute(
            "CREATE TABLE IF NOT EXISTS state_machine_revisions "
            + "(key TEXT PRIMARY KEY, arn TEXT NOT NULL, type TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID");
    }

    /// <summary>All state machines.</summary>
    public IReadOnlyList<RegisteredMachine> Load() => journal.Query(
        "SELECT arn, document FROM state_machines", row => Read(row.GetString(0), (JsonObject)JsonNode.Parse(row.GetString(1))!));

    /// <summary>A revision; null for one that is not there.</summary>
    public MachineRevision? Revision(string key) => journal.Query(
        "SELECT arn, type, document FROM state_machine_revisions WHERE key = $1",
        row => ReadRevision(
            key, row.GetString(0), Enum.Parse<WorkflowType>(row.GetString(1)), (JsonObject)JsonNode.Parse(row.GetString(2))!),
        key).FirstOrDefault();

    /// <summary>Keeps a machine as it is.</summary>
    public void Save(RegisteredMachine machine) => journal.Together(() =>
    {
        journal.Execute(
            "INSERT OR IGNORE INTO state_machine_revisions (key, arn, type, document) VALUES ($1, $2, $3, $4)",
            machine.Current.Key, machine.Arn, machine.Type.ToString(), Write(machine.Current).ToJsonString());
        return journal.Execute(
            "INSERT OR REPLACE INTO state_machines (arn, document) VALUES ($1, $2)", machine.Arn, Write(machine).ToJsonString());
    });

    /// <summary>Forgets a machine, but not its revisions.</summary>
    public void Delete(string arn) => journal.Execute("DELETE FROM state_machines WHERE arn = $1", arn);

    private static JsonObject Write(MachineRevision revision) => new()
    {
        ["id"] = revision.Id,
        ["date"] = Text(revision.Date),
        ["definition"] = revision.Settings.Definition,
        ["roleArn"] = revision.Settings.RoleArn,
        ["logging"] = revision.Settings.Logging.DeepClone(),
        ["tracing"] = revision.Settings.Tracing,
        ["encryption"] = revision.Settings.Encryption.DeepClone(),
    };

    private static JsonObject Write(RegisteredMachine machine) => new()
    {
        ["type"] = machine.Type.ToString(),
        ["created"] = Text(machine.Created),
        ["current"] = machine.Current.Key,
        ["declared"] = machine.IsDeclared,
        ["deleting"] = machine.IsDeleting,
        ["publishedAtOnce"] = machine.PublishedAtOnce,
        ["lastVersion"] = machine.LastVersion,
        ["versions"] = new JsonArray([.. machine.Versions.Select(v => new JsonObject
        {
            ["number"] = v.Number, ["created"] = Text(v.Created), ["description"] = v.Description, ["revision"] = v.Revision.Key,
        })]),
        ["aliases"] = new JsonArray([.. machine.Aliases.Select(Write)]),
        ["tags"] = new JsonObject(machine.Tags.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value))),
    };

    private static JsonObject Write(MachineAlias alias) => new()
    {
        ["name"] = alias.Name,
        ["created"] = Text(alias.Created),
        ["updated"] = Text(alias.Updated),
        ["description"] = alias.Description,
        ["routes"] = new JsonArray([.. alias.Routes.Select(r => new JsonObject { ["version"] = r.Version, ["weight"] = r.Weight })]),
    };

    private static MachineRevision ReadRevision(string key, string arn, WorkflowType type, JsonObject document) => new MachineRevision(
        key,
        (string?)document["id"],
        Time(document["date"]),
        new MachineSettings(
            (string)document["definition"]!, (string)document["roleArn"]!, (JsonObject)document["logging"]!.DeepClone(),
            (bool)document["tracing"]!, (JsonObject)document["encryption"]!.DeepClone())).Of(arn, type);

    private static MachineAlias ReadAlias(JsonNode document) => new(
        (string)document["name"]!,
        Time(document["created"]),
        Time(document["updated"]),
        (string?)document["description"],
        [.. document["routes"]!.AsArray().Select(r => new AliasRoute((int)r!["version"]!, (int)r["weight"]!))]);

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JsonNode? text) =>
        DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private RegisteredMachine Read(string arn, JsonObject document) => new()
    {
        Arn = arn,
        Type = Enum.Parse<WorkflowType>((string)document["type"]!),
        Created = Time(document["created"]),
        Current = Revision((string)document["current"]!)!,
        IsDeclared = (bool)document["declared"]!,
        IsDeleting = (bool)document["deleting"]!,
        PublishedAtOnce = (bool)document["publishedAtOnce"]!,
        LastVersion = (int)document["lastVersion"]!,
        Versions = [.. document["versions"]!.AsArray().Select(v => new MachineVersion(
            (int)v!["number"]!, Time(v["created"]), (string?)v["description"], Revision((string)v["revision"]!)!))],
        Aliases = [.. document["aliases"]!.AsArray().Select(a => ReadAlias(a!))],
        Tags = document["tags"]!.AsObject().ToImmutableDictionary(t => t.Key, t => (string)t.Value!),
    };
}
