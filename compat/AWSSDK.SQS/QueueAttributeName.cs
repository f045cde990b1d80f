using Amazon.Runtime;

namespace Amazon.SQS;

/// <summary>The attributes of a queue that are used.</summary>
public class QueueAttributeName : ConstantClass
{
    /// <summary>Every attribute.</summary>
    public static readonly QueueAttributeName All = new("All");

    /// <summary>About how many messages wait.</summary>
    public static readonly QueueAttributeName ApproximateNumberOfMessages = new("ApproximateNumberOfMessages");

    /// <summary>About how many messages are still delayed.</summary>
    public static readonly QueueAttributeName ApproximateNumberOfMessagesDelayed = new("ApproximateNumberOfMessagesDelayed");

    /// <summary>About how many messages are received and not deleted.</summary>
    public static readonly QueueAttributeName ApproximateNumberOfMessagesNotVisible = new("ApproximateNumberOfMessagesNotVisible");

    /// <summary>The queue's ARN.</summary>
    public static readonly QueueAttributeName QueueArn = new("QueueArn");

    /// <summary>Where messages go that were received too often.</summary>
    public static readonly QueueAttributeName RedrivePolicy = new("RedrivePolicy");

    /// <summary>How long a received message is hidden.</summary>
    public static readonly QueueAttributeName VisibilityTimeout = new("VisibilityTimeout");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public QueueAttributeName(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static QueueAttributeName FindValue(string value) => FindValue<QueueAttributeName>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator QueueAttributeName(string value) => FindValue(value);
}
