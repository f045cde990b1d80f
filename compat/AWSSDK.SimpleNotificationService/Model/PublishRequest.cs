namespace Amazon.SimpleNotificationService.Model;

/// <summary>Sends a message to a topic, an endpoint or a telephone.</summary>
public class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>A request whose members are set one by one.</summary>
    public PublishRequest()
    {
    }

    /// <summary>A text for a topic.</summary>
    public PublishRequest(string topicArn, string message)
    {
        TopicArn = topicArn;
        Message = message;
    }

    /// <summary>A text with a subject for a topic.</summary>
    public PublishRequest(string topicArn, string message, string subject)
        : this(topicArn, message) => Subject = subject;

    /// <summary>The topic; or one of the next two.</summary>
    public string? TopicArn { get; set; }

    /// <summary>A topic or an endpoint.</summary>
    public string? TargetArn { get; set; }

    /// <summary>A telephone in E.164 form, such as <c>+15555550100</c>.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The text, at most 256 KiB; an SMS is cut into parts.</summary>
    public string? Message { get; set; }

    /// <summary>The subject for subscribers by e-mail, 100 characters at most.</summary>
    public string? Subject { get; set; }

    /// <summary><c>json</c> if the message holds a text a protocol.</summary>
    public string? MessageStructure { get; set; }

    /// <summary>What is said about the message, by name; filters read it.</summary>
    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }

    /// <summary>FIFO topics only: a second message with it within five minutes is dropped.</summary>
    public string? MessageDeduplicationId { get; set; }

    /// <summary>FIFO topics: messages of a group are delivered in order.</summary>
    public string? MessageGroupId { get; set; }
}
