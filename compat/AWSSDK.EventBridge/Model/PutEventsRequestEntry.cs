namespace Amazon.EventBridge.Model;

/// <summary>An event to put on a bus.</summary>
public class PutEventsRequestEntry
{
    /// <summary>When it happened; the time of the call if it is not said.</summary>
    public DateTime? Time { get; set; }

    /// <summary>Who sends it.</summary>
    public string? Source { get; set; }

    /// <summary>ARNs of what it is about.</summary>
    public List<string>? Resources { get; set; }

    /// <summary>What kind of event it is.</summary>
    public string? DetailType { get; set; }

    /// <summary>What happened: a JSON object, as text.</summary>
    public string? Detail { get; set; }

    /// <summary>The bus's name or ARN; the account's default bus if it is not said.</summary>
    public string? EventBusName { get; set; }

    /// <summary>The X-Ray trace that it belongs to.</summary>
    public string? TraceHeader { get; set; }
}
