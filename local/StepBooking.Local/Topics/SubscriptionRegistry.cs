using System.Collections.Concurrent;

namespace StepBooking.Local.Topics;

/// <summary>The declared subscriptions.</summary>
internal sealed class SubscriptionRegistry
{
    private readonly ConcurrentDictionary<string, TopicSubscription> subscriptions = new(StringComparer.Ordinal);

    /// <summary>Adds or replaces one.</summary>
    public void Add(TopicSubscription subscription) => subscriptions[subscription.Arn] = subscription;

    /// <summary>Those of a topic, by ARN.</summary>
    public IReadOnlyList<TopicSubscription> Of(string topicArn) =>
        [.. subscriptions.Values.Where(each => each.TopicArn == topicArn).OrderBy(each => each.Arn, StringComparer.Ordinal)];
}
