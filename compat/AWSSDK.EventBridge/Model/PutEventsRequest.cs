namespace Amazon.EventBridge.Model;

/// <summary>Puts events on buses.</summary>
public class PutEventsRequest : AmazonEventBridgeRequest
{
    /// <summary>The events: at most ten, 256 KB together.</summary>
    public List<PutEventsRequestEntry>? Entries { get; set; }

    /// <summary>A global endpoint to send them by.</summary>
    public string? EndpointId { get; set; }
}
