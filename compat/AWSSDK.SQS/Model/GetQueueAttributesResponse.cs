using System.Globalization;
using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>A queue's attributes.</summary>
public class GetQueueAttributesResponse : AmazonWebServiceResponse
{
    /// <summary>About how many messages wait; 0 if not asked for.</summary>
    public int ApproximateNumberOfMessages => Whole("ApproximateNumberOfMessages");

    /// <summary>About how many messages are received and not deleted; 0 if not asked for.</summary>
    public int ApproximateNumberOfMessagesNotVisible => Whole("ApproximateNumberOfMessagesNotVisible");

    /// <summary>How long a received message is hidden, in seconds; 0 if not asked for.</summary>
    public int VisibilityTimeout => Whole("VisibilityTimeout");

    /// <summary>The queue's ARN; null if not asked for.</summary>
    public string? QueueARN => Attributes?.GetValueOrDefault("QueueArn");

    /// <summary>The attributes asked for, by name, all as text.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    private int Whole(string name) => int.Parse(Attributes?.GetValueOrDefault(name) ?? "0", CultureInfo.InvariantCulture);
}
