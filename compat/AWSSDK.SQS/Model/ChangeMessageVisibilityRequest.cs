namespace Amazon.SQS.Model;

/// <summary>Says when a message that was received is to be seen again.</summary>
public class ChangeMessageVisibilityRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public ChangeMessageVisibilityRequest()
    {
    }

    /// <summary>A message of a queue, and after how many seconds it is to be seen.</summary>
    public ChangeMessageVisibilityRequest(string queueUrl, string receiptHandle, int? visibilityTimeout)
    {
        QueueUrl = queueUrl;
        ReceiptHandle = receiptHandle;
        VisibilityTimeout = visibilityTimeout;
    }

    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>The handle that came with the message.</summary>
    public string? ReceiptHandle { get; set; }

    /// <summary>After how many seconds from now it is to be seen, 0 to 43,200.</summary>
    public int? VisibilityTimeout { get; set; }
}
