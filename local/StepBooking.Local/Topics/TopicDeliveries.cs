using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Topics;

/// <summary>Delivers what is published to those who subscribe. What is not delivered when the host stops the next one delivers.</summary>
/// <param name="subscriptions">Who gets it.</param>
/// <param name="deliveries">Delivers.</param>
internal sealed class TopicDeliveries(SubscriptionRegistry subscriptions, Deliveries deliveries) : IStartTask, IAsyncDisposable
{
    private const int MostRetries = 100_015;
    private static readonly TimeSpan Age = TimeSpan.FromDays(23);
    private int ended;

    /// <inheritdoc/>
    public string Title => "going on with the topics' messages";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        deliveries.Resume();
        return Task.CompletedTask;
    }

    /// <summary>Takes a message; it is on disk when it returns.</summary>
    public void Add(TopicMessage message) =>
        deliveries.Add(subscriptions.Of(message.TopicArn).Where(message.IsFor).Select(each => Delivery(message, each)));

    /// <summary>Completes when nothing is on its way at that moment, waits for a next attempt included.</summary>
    public Task WhenDone() => deliveries.WhenDone();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
            await deliveries.DisposeAsync();
    }

    private static PendingDelivery Delivery(TopicMessage message, TopicSubscription subscription) => new()
    {
        Id = Guid.NewGuid().ToString(),
        RuleArn = message.TopicArn,
        TargetArn = subscription.Endpoint,
        DeadLetterArn = subscription.DeadLetterArn,
        Event = message.Text,
        Payload = subscription.Protocol == "lambda" ? message.Event(subscription).ToJsonString()
            : subscription.Raw ? message.Text
            : message.Notification(subscription).ToJsonString(),
        Attributes = subscription.Raw && message.Attributes.Count > 0 ? message.Attributes.ToJsonString() : null,
        Retries = MostRetries,
        Created = message.At,
        Expires = message.At + Age,
    };
}
