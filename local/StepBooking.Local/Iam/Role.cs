using System.Collections.Concurrent;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Iam;

/// <summary>A role of the template: who may take it, and what it may do.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identity">Its ARN and keys.</param>
/// <param name="Trust">Who may take it.</param>
internal sealed record Role(string Name, Identity Identity, PolicyDocument Trust)
{
    private readonly ConcurrentDictionary<string, PolicyDocument> policies = new();

    /// <summary>Gives it a policy, in place of one of the same name.</summary>
    internal void Attach(string name, PolicyDocument policy) => policies[name] = policy;

    /// <summary>Whether its policies allow the request.</summary>
    internal bool May(AwsPermission permission) => PolicyDocument.Allow(policies.Values, permission);
}
