namespace Amazon.SQS.Model;

/// <summary>Asks for what is set on a queue and how full it is.</summary>
public class GetQueueAttributesRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public GetQueueAttributesRequest()
    {
    }

    /// <summary>These attributes of a queue.</summary>
    public GetQueueAttributesRequest(string queueUrl, List<string> attributeNames)
    {
        QueueUrl = queueUrl;
        AttributeNames = attributeNames;
    }

    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>Which attributes; <c>All</c> for all.</summary>
    public List<string>? AttributeNames { get; set; }
}
