using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message was accepted.</summary>
public class PublishResponse : AmazonWebServiceResponse
{
    /// <summary>Its id.</summary>
    public string? MessageId { get; set; }

    /// <summary>FIFO topics only: its place.</summary>
    public string? SequenceNumber { get; set; }
}
