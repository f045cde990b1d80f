namespace Amazon.SimpleEmailV2.Model;

/// <summary>A tag of an e-mail: letters, digits, _ and - only.</summary>
public class MessageTag
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
