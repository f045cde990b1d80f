namespace Amazon.SimpleEmailV2.Model;

/// <summary>A header of an e-mail.</summary>
public class MessageHeader
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
