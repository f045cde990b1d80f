namespace Amazon.SQS.Model;

/// <summary>Receives messages of a queue and hides them for a while.</summary>
public class ReceiveMessageRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public ReceiveMessageRequest()
    {
    }

    /// <summary>Messages of a queue.</summary>
    public ReceiveMessageRequest(string queueUrl)
    {
        QueueUrl = queueUrl;
    }

    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>Which of the queue's own attributes to return; <c>All</c> for all.</summary>
    public List<string>? MessageSystemAttributeNames { get; set; }

    /// <summary>Which of the sender's attributes to return; <c>All</c> for all.</summary>
    public List<string>? MessageAttributeNames { get; set; }

    /// <summary>How many messages, 1 to 10; 1 if absent.</summary>
    public int? MaxNumberOfMessages { get; set; }

    /// <summary>How long they are hidden, in seconds; the queue's own if absent.</summary>
    public int? VisibilityTimeout { get; set; }

    /// <summary>How long to wait for a message, in seconds, 20 at most; the queue's own if absent.</summary>
    public int? WaitTimeSeconds { get; set; }

    /// <summary>FIFO queues only: makes a repeated receive return the same messages.</summary>
    public string? ReceiveRequestAttemptId { get; set; }
}
