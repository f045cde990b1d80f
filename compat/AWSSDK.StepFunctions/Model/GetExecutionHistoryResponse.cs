using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>One page of events.</summary>
public class GetExecutionHistoryResponse : AmazonWebServiceResponse
{
    /// <summary>The events.</summary>
    public List<HistoryEvent>? Events { get; set; }

    /// <summary>Where the next page starts; null on the last.</summary>
    public string? NextToken { get; set; }
}
