namespace Amazon.SQS.Model;

/// <summary>A message received.</summary>
public class Message
{
    /// <summary>Its id.</summary>
    public string? MessageId { get; set; }

    /// <summary>The handle to delete it by, good for this receive.</summary>
    public string? ReceiptHandle { get; set; }

    /// <summary>Its text.</summary>
    public string? Body { get; set; }

    /// <summary>The MD5 of the text, in hexadecimal.</summary>
    public string? MD5OfBody { get; set; }

    /// <summary>The queue's own attributes that were asked for.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>The MD5 of the sender's attributes returned.</summary>
    public string? MD5OfMessageAttributes { get; set; }

    /// <summary>The sender's attributes that were asked for.</summary>
    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }
}
