namespace Amazon.EventBridge.Model;

/// <summary>What became of one event: either it has an id, or an error.</summary>
public class PutEventsResultEntry
{
    /// <summary>The id under which the event was taken.</summary>
    public string? EventId { get; set; }

    /// <summary>Why it was not taken, as a code.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>Why it was not taken, in words.</summary>
    public string? ErrorMessage { get; set; }
}
