using StepBooking.Local.Events.Patterns;

namespace StepBooking.Local.Topics;

/// <summary>Somebody who gets what is published to a topic.</summary>
/// <param name="Arn">Its ARN: the topic's and an id.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Protocol"><c>lambda</c> or <c>sqs</c>.</param>
/// <param name="Endpoint">The function's or queue's ARN.</param>
internal sealed record TopicSubscription(string Arn, string TopicArn, string Protocol, string Endpoint)
{
    /// <summary>What it wants to get; null: everything.</summary>
    public EventPattern? Filter { get; init; }

    /// <summary>Whether the filter looks into the message; else at its attributes.</summary>
    public bool FiltersBody { get; init; }

    /// <summary>Whether a queue gets the bare message, not the notification around it.</summary>
    public bool Raw { get; init; }

    /// <summary>The queue for what cannot be delivered; null for none.</summary>
    public string? DeadLetterArn { get; init; }
}
