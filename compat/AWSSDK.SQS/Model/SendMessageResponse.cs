using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>A message was accepted.</summary>
public class SendMessageResponse : AmazonWebServiceResponse
{
    /// <summary>The MD5 of the text as the service got it, in hexadecimal.</summary>
    public string? MD5OfMessageBody { get; set; }

    /// <summary>The MD5 of the attributes as the service got them.</summary>
    public string? MD5OfMessageAttributes { get; set; }

    /// <summary>The message's id.</summary>
    public string? MessageId { get; set; }

    /// <summary>FIFO queues only: its place.</summary>
    public string? SequenceNumber { get; set; }
}
