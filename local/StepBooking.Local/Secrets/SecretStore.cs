using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StepBooking.Local.Aws;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Secrets;

/// <summary>The declared secrets: their first value is the file's, later ones are kept in the journal.</summary>
internal sealed class SecretStore
{
    private readonly ConcurrentDictionary<string, Secret> secrets = new(StringComparer.Ordinal);
    private readonly Journal journal;
    private readonly SecretFile file;
    private readonly DateTimeOffset started;

    public SecretStore(Journal journal, SecretFile file, TimeProvider time)
    {
        this.journal = journal;
        this.file = file;
        started = time.GetUtcNow();
        journal.Execute("""
            CREATE TABLE IF NOT EXISTS secrets (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL)
            """);
    }

    /// <summary>All secrets, by name.</summary>
    internal IEnumerable<Secret> All => secrets.Values.OrderBy(secret => secret.Name, StringComparer.Ordinal);

    /// <summary>Adds a secret.</summary>
    /// <exception cref="StepBooking.Processes.StartUpException">The file has no value for it.</exception>
    internal Secret Add(string name, string description)
    {
        _ = file.Value(name);
        var suffix = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..6];
        return secrets[name] = new Secret(name, DeskAccount.Arn("secretsmanager", $"secret:{name}-{suffix}"), description);
    }

    /// <summary>Finds a secret by name, ARN, or ARN without the six characters.</summary>
    /// <exception cref="AwsError">There is none.</exception>
    internal Secret Find(string id) =>
        secrets.Values.FirstOrDefault(secret => secret.Name == id || secret.Arn == id || secret.Arn[..^7] == id)
        ?? MadeByHand(id)
        ?? throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    /// <summary>A secret that no template declares, under the ARN that somebody gave it: the file has it by its name.</summary>
    private Secret? MadeByHand(string id)
    {
        var name = id.Split(":secret:") is [_, { Length: > 7 } given] ? given[..^7] : id;
        return file.Has(name) ? secrets[name] = new Secret(name, name == id ? DeskAccount.Arn("secretsmanager", $"secret:{name}-000000") : id, "") : null;
    }

    /// <summary>A secret's versions, the current one first.</summary>
    internal IReadOnlyList<SecretVersion> Versions(Secret secret)
    {
        var kept = journal.Query(
            "SELECT id, value, at FROM secrets WHERE name = $1 ORDER BY seq DESC",
            row => new SecretVersion(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            secret.Name);
        var first = file.Value(secret.Name);
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(secret.Name + first)).AsSpan(0, 16)).ToString();
        return [.. kept, new SecretVersion(id, first, started)];
    }

    /// <summary>Sets a new value; the same token again changes nothing.</summary>
    internal SecretVersion Put(Secret secret, string token, string value, DateTimeOffset at) => journal.Together(() =>
    {
        if (Versions(secret).FirstOrDefault(version => version.Id == token) is { } known)
        {
            return known.Value == value
                ? known
                : throw new AwsError("ResourceExistsException", "A resource with the ID you requested already exists.");
        }

        journal.Execute("INSERT INTO secrets (name, id, value, at) VALUES ($1, $2, $3, $4)", secret.Name, token, value, at.ToUnixTimeMilliseconds());
        return new SecretVersion(token, value, at);
    });
}
