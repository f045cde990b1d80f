namespace Amazon.SimpleEmailV2.Model;

/// <summary>An e-mail's body: text, HTML, or both.</summary>
public class Body
{
    /// <summary>Plain text.</summary>
    public Content? Text { get; set; }

    /// <summary>HTML.</summary>
    public Content? Html { get; set; }
}
