namespace StepBooking.Local.Events.Delivery;

/// <summary>An event on its way to one target.</summary>
internal sealed record PendingDelivery
{
    /// <summary>Its id: the same for each attempt.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that sends it, or the topic.</summary>
    public required string RuleArn { get; init; }

    /// <summary>Whom it is for.</summary>
    public required string TargetArn { get; init; }

    /// <summary>The role to send as; null for none.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Where it goes if it cannot be delivered; null: nowhere.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>The event, JSON.</summary>
    public required string Event { get; init; }

    /// <summary>What the target gets.</summary>
    public required string Payload { get; init; }

    /// <summary>Attributes for a target that is a queue, JSON as SQS writes them; null for none.</summary>
    public string? Attributes { get; init; }

    /// <summary>How often it may be tried again.</summary>
    public int Retries { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When it is too old.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is to be tried next; null: now.</summary>
    public DateTimeOffset? Due { get; init; }
}
