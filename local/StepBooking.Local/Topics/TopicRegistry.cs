using System.Collections.Concurrent;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Topics;

/// <summary>The declared SNS topics.</summary>
internal sealed class TopicRegistry
{
    private readonly ConcurrentDictionary<string, string> topics = new(StringComparer.Ordinal);

    /// <summary>The ARN of a topic of that name.</summary>
    internal static string Arn(string name) => DeskAccount.Arn("sns", name);

    /// <summary>Adds a topic.</summary>
    /// <returns>Its ARN.</returns>
    internal string Add(string name, string displayName)
    {
        topics[Arn(name)] = displayName;
        return Arn(name);
    }

    /// <summary>The ARNs of all topics.</summary>
    internal IEnumerable<string> All => topics.Keys.Order(StringComparer.Ordinal);

    /// <summary>The display name of a topic.</summary>
    /// <exception cref="AwsError">There is none of that ARN.</exception>
    internal string DisplayName(string arn) => topics.TryGetValue(arn, out var name)
        ? name
        : throw new AwsError("NotFound", "Topic does not exist", 404);
}
