namespace Amazon.SQS.Model;

/// <summary>Sends a message to a queue.</summary>
public class SendMessageRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public SendMessageRequest()
    {
    }

    /// <summary>A text for a queue.</summary>
    public SendMessageRequest(string queueUrl, string messageBody)
    {
        QueueUrl = queueUrl;
        MessageBody = messageBody;
    }

    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>The text, at most 256 KiB with its attributes.</summary>
    public string? MessageBody { get; set; }

    /// <summary>How long it stays hidden first, in seconds, 900 at most; the queue's own if absent.</summary>
    public int? DelaySeconds { get; set; }

    /// <summary>What is said about the message, by name; ten at most.</summary>
    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }

    /// <summary>FIFO queues only: a second message with it within five minutes is dropped.</summary>
    public string? MessageDeduplicationId { get; set; }

    /// <summary>FIFO queues: messages of a group are delivered in order.</summary>
    public string? MessageGroupId { get; set; }
}
