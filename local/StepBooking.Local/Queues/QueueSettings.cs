namespace StepBooking.Local.Queues;

/// <summary>A declared queue.</summary>
internal sealed record QueueSettings
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>How long a received message stays out of sight.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a message is kept.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(4);

    /// <summary>How long a sent message stays out of sight.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.Zero;

    /// <summary>How long ReceiveMessage waits when it is not told.</summary>
    public TimeSpan ReceiveWait { get; init; } = TimeSpan.Zero;

    /// <summary>The largest body with its attributes, in bytes.</summary>
    public int MaximumMessageSize { get; init; } = 1024 * 1024;

    /// <summary>The dead-letter queue's ARN; null for none.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>How often a message may be received before it goes there.</summary>
    public int MaxReceiveCount { get; init; }

    /// <summary>When it was declared here.</summary>
    public DateTimeOffset Created { get; init; }
}
