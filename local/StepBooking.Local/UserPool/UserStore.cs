using System.Text.Json;
using StepBooking.Processes;

namespace StepBooking.Local.UserPool;

/// <summary>The pool's users, kept in a file beside the store.</summary>
internal sealed class UserStore
{
    private readonly Lock gate = new();
    private readonly string? file;
    private readonly Dictionary<string, PoolUser> users;

    /// <summary>Opens the store.</summary>
    /// <param name="folder">The folder that holds <c>users.json</c>; null keeps them in memory.</param>
    /// <exception cref="StartUpException">The file is not what was written.</exception>
    public UserStore(string? folder)
    {
        file = folder is null ? null : Path.Combine(Directory.CreateDirectory(folder).FullName, "users.json");
        users = file is not null && File.Exists(file) ? Read(file) : [];
    }

    /// <summary>Finds a user, makes one on first use, and writes down what changes.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="change">What the caller wants otherwise.</param>
    public PoolUser Get(string name, Func<PoolUser, PoolUser> change)
    {
        lock (gate)
        {
            PoolUser? known = users.GetValueOrDefault(name);
            PoolUser user = change(known ?? PoolUser.New(name));
            if (user != known)
            {
                users[name] = user;
                Save();
            }

            return user;
        }
    }

    private static Dictionary<string, PoolUser> Read(string file)
    {
        try
        {
            return (JsonSerializer.Deserialize<PoolUser?[]>(File.ReadAllBytes(file)) ?? []).OfType<PoolUser>().ToDictionary(static user => user.Name);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new StartUpException(
                $"{file} cannot be read ({failure.Message}): move it away, and the desk makes its users again as they are asked for.", failure);
        }
    }

    private void Save()
    {
        if (file is null)
            return;
        string next = file + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(users.Values));
        File.Move(next, file, overwrite: true);
    }
}
