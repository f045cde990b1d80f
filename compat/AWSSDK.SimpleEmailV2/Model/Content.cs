namespace Amazon.SimpleEmailV2.Model;

/// <summary>Text in a character set.</summary>
public class Content
{
    /// <summary>The text.</summary>
    public string? Data { get; set; }

    /// <summary>The character set to send it in, such as <c>UTF-8</c>; ASCII if absent.</summary>
    public string? Charset { get; set; }
}
