using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>What became of each event. The call succeeds also where events were refused.</summary>
public class PutEventsResponse : AmazonWebServiceResponse
{
    /// <summary>How many events were not taken.</summary>
    public int? FailedEntryCount { get; set; }

    /// <summary>One for each event of the request, in its order.</summary>
    public List<PutEventsResultEntry>? Entries { get; set; }
}
