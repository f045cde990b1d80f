namespace Amazon.SimpleEmailV2.Model;

/// <summary>What is in an e-mail.</summary>
public class EmailContent
{
    /// <summary>Subject and body, put together by the service.</summary>
    public Message? Simple { get; set; }
}
