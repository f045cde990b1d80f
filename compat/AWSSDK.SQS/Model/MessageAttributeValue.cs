namespace Amazon.SQS.Model;

/// <summary>One attribute of a message.</summary>
public class MessageAttributeValue
{
    /// <summary><c>String</c>, <c>Number</c> or <c>Binary</c>, with a label of one's own after a dot if wanted.</summary>
    public string? DataType { get; set; }

    /// <summary>The value of text and numbers.</summary>
    public string? StringValue { get; set; }

    /// <summary>The value of bytes.</summary>
    public MemoryStream? BinaryValue { get; set; }
}
