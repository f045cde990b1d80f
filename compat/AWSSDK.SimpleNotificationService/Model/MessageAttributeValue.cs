namespace Amazon.SimpleNotificationService.Model;

/// <summary>One attribute of a message.</summary>
public class MessageAttributeValue
{
    /// <summary><c>String</c>, <c>String.Array</c>, <c>Number</c> or <c>Binary</c>.</summary>
    public string? DataType { get; set; }

    /// <summary>The value of text and numbers.</summary>
    public string? StringValue { get; set; }

    /// <summary>The value of bytes.</summary>
    public MemoryStream? BinaryValue { get; set; }
}
