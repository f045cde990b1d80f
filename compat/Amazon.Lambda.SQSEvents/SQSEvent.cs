namespace Amazon.Lambda.SQSEvents;

/// <summary>A batch of messages of a queue, as an event source mapping hands it to a function.</summary>
public partial class SQSEvent
{
    /// <summary>The messages.</summary>
    public List<SQSMessage> Records { get; set; }
}
