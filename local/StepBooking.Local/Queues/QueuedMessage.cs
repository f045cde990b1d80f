using System.Text.Json.Nodes;

namespace StepBooking.Local.Queues;

/// <summary>A message in a queue.</summary>
internal sealed record QueuedMessage
{
    /// <summary>Its place in the database.</summary>
    public long Sequence { get; init; }

    /// <summary>Message id.</summary>
    public required string Id { get; init; }

    /// <summary>Body.</summary>
    public required string Body { get; init; }

    /// <summary>Message attributes as the JSON protocol writes them.</summary>
    public required JsonObject Attributes { get; init; }

    /// <summary>Who sent it: the identity's access key.</summary>
    public required string Sender { get; init; }

    /// <summary>The trace header sent with it; null for none.</summary>
    public string? Trace { get; init; }

    /// <summary>When it was sent, in epoch milliseconds.</summary>
    public long Sent { get; init; }

    /// <summary>How often it was received.</summary>
    public int Receives { get; init; }

    /// <summary>When it was first received, in epoch milliseconds; null for never.</summary>
    public long? FirstReceived { get; init; }

    /// <summary>The receipt of its latest reception; null for never.</summary>
    public string? Receipt { get; init; }

    /// <summary>The ARN of the queue that it was dead-lettered from; null for none.</summary>
    public string? Source { get; init; }
}
