namespace Amazon.SimpleEmailV2.Model;

/// <summary>An e-mail's subject and body.</summary>
public class Message
{
    /// <summary>The subject.</summary>
    public Content? Subject { get; set; }

    /// <summary>The body.</summary>
    public Body? Body { get; set; }

    /// <summary>Headers of one's own.</summary>
    public List<MessageHeader>? Headers { get; set; }
}
