namespace Amazon.SQS.Model;

/// <summary>Asks for a queue's address.</summary>
public class GetQueueUrlRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public GetQueueUrlRequest()
    {
    }

    /// <summary>The address of the queue of that name.</summary>
    public GetQueueUrlRequest(string queueName)
    {
        QueueName = queueName;
    }

    /// <summary>The queue's name.</summary>
    public string? QueueName { get; set; }

    /// <summary>Whose queue; the caller's if absent.</summary>
    public string? QueueOwnerAWSAccountId { get; set; }
}
