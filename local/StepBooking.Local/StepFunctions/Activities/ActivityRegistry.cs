using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Storage;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>The activities. They survive a restart.</summary>
internal sealed class ActivityRegistry
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Activity> byArn = new(StringComparer.Ordinal);
    private readonly Journal journal;

    public ActivityRegistry(Journal journal)
    {
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS activities (arn TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID");
        foreach (var activity in journal.Query("SELECT arn, document FROM activities", row => Read(row.GetString(0), row.GetString(1))))
            byArn[activity.Arn] = activity;
    }

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Activity> All
    {
        get
        {
            lock (gate)
                return [.. byArn.Values.OrderBy(a => a.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The ARN of an activity of that name.</summary>
    public static string Arn(string name) => DeskAccount.Arn("states", $"activity:{name}");

    /// <summary>The activity of an ARN, or null.</summary>
    public Activity? TryFind(string arn)
    {
        lock (gate)
            return byArn.GetValueOrDefault(arn);
    }

    /// <summary>The activity of an ARN.</summary>
    /// <exception cref="AwsError"><c>ActivityDoesNotExist</c>.</exception>
    public Activity Find(string arn) => TryFind(arn) ?? throw new AwsError("ActivityDoesNotExist", $"Activity Does Not Exist: '{arn}'");

    /// <summary>Changes an activity, or makes or deletes it: nobody else does meanwhile.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="change">Gets it as it is, or null, and gives it as it shall be, or null.</param>
    /// <returns>The activity as it is now.</returns>
    public Activity? Change(string arn, Func<Activity?, Activity?> change)
    {
        lock (gate)
        {
            var before = byArn.GetValueOrDefault(arn);
            var after = change(before);
            if (after is null)
            {
                byArn.Remove(arn);
                journal.Execute("DELETE FROM activities WHERE arn = $1", arn);
            }
            else if (!ReferenceEquals(before, after))
            {
                byArn[arn] = after;
                journal.Execute("INSERT OR REPLACE INTO activities (arn, document) VALUES ($1, $2)", arn, Write(after).ToJsonString());
            }

            return after;
        }
    }

    private static JsonObject Write(Activity activity) => new()
    {
        ["created"] = activity.Created.ToString("O", CultureInfo.InvariantCulture),
        ["encryption"] = activity.Encryption.DeepClone(),
        ["tags"] = new JsonObject(activity.Tags.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Value))),
    };

    private static Activity Read(string arn, string text)
    {
        var document = JsonNode.Parse(text)!;
        return new Activity(
            arn,
            DateTimeOffset.Parse((string)document["created"]!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            (JsonObject)document["encryption"]!.DeepClone(),
            document["tags"]!.AsObject().ToImmutableDictionary(t => t.Key, t => (string)t.Value!));
    }
}
