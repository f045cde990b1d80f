namespace Amazon.Lambda.SNSEvents;

/// <summary>What a topic sends to a function that subscribes to it.</summary>
public partial class SNSEvent
{
    /// <summary>The messages; one, as topics send today.</summary>
    public IList<SNSRecord> Records { get; set; }
}
