using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>A queue's address.</summary>
public class GetQueueUrlResponse : AmazonWebServiceResponse
{
    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }
}
