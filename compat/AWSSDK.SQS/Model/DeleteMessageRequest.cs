namespace Amazon.SQS.Model;

/// <summary>Deletes a message that was received.</summary>
public class DeleteMessageRequest : AmazonSQSRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public DeleteMessageRequest()
    {
    }

    /// <summary>A message of a queue.</summary>
    public DeleteMessageRequest(string queueUrl, string receiptHandle)
    {
        QueueUrl = queueUrl;
        ReceiptHandle = receiptHandle;
    }

    /// <summary>The queue's address.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>The handle that came with the message.</summary>
    public string? ReceiptHandle { get; set; }
}
