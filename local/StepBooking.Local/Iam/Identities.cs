using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Iam;

/// <summary>Everybody who can sign a request: the desk's own user with all rights, and the template's roles.</summary>
/// <param name="seed">What the roles' keys are made from; the same seed gives the same keys after a restart.</param>
internal sealed class Identities(ReadOnlyMemory<byte> seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly ConcurrentDictionary<string, Role> byArn = new();
    private readonly ConcurrentDictionary<string, Role> byKey = new();

    /// <summary>The desk's own user, keys <c>local</c>/<c>local</c>, with all rights.</summary>
    internal Identity Desk { get; } = new($"arn:aws:iam::{DeskAccount.Id}:user/local", "local", "local");

    /// <summary>The ARN of a role of that name.</summary>
    internal static string RoleArn(string name) => $"arn:aws:iam::{DeskAccount.Id}:role/{name}";

    /// <summary>Adds a role, with keys of its own.</summary>
    internal Role Add(string name, PolicyDocument trust)
    {
        var arn = RoleArn(name);
        var role = new Role(name, new Identity(arn, "ASIA" + Text("id", arn, 16), Text("secret", arn, 40)), trust);
        byArn[arn] = role;
        byKey[role.Identity.AccessKeyId] = role;
        return role;
    }

    /// <summary>The identity behind an access key; null for a key that nobody has.</summary>
    internal Identity? OfKey(string accessKeyId) =>
        accessKeyId == Desk.AccessKeyId ? Desk : byKey.GetValueOrDefault(accessKeyId)?.Identity;

    /// <summary>The role of a name; null when there is none.</summary>
    internal Role? FindRole(string name) => byArn.GetValueOrDefault(RoleArn(name));

    /// <summary>Takes a role for a service.</summary>
    /// <param name="roleArn">The role.</param>
    /// <param name="service">The service, for example <c>lambda.amazonaws.com</c>.</param>
    /// <exception cref="AwsError">There is no such role, or it does not trust the service.</exception>
    internal Identity Assume(string roleArn, string service)
    {
        var taking = new AwsPermission("sts:AssumeRole", roleArn);
        if (byArn.TryGetValue(roleArn, out var role) && role.Trust.AllowsService(service, taking))
            return role.Identity;
        throw new AwsError("AccessDenied", $"{service} is not authorized to perform: sts:AssumeRole on resource: {roleArn}", 403);
    }

    /// <summary>Whether somebody may do something.</summary>
    internal bool Allows(Identity identity, AwsPermission permission) =>
        identity == Desk || (byArn.TryGetValue(identity.Arn, out var role) && role.Identity == identity && role.May(permission));

    private string Text(string purpose, string arn, int length)
    {
        var hash = HMACSHA512.HashData(seed.Span, Encoding.UTF8.GetBytes(purpose + ":" + arn));
        return string.Create(length, hash, static (text, bytes) =>
        {
            for (var at = 0; at < text.Length; at++)
                text[at] = Letters[bytes[at] % Letters.Length];
        });
    }
}
