namespace Amazon.SimpleEmailV2.Model;

/// <summary>Sends an e-mail.</summary>
public class SendEmailRequest : AmazonSimpleEmailServiceV2Request
{
    /// <summary>The sender: an address, or a name and an address.</summary>
    public string? FromEmailAddress { get; set; }

    /// <summary>Who gets it.</summary>
    public Destination? Destination { get; set; }

    /// <summary>Where replies go; to the sender if absent.</summary>
    public List<string>? ReplyToAddresses { get; set; }

    /// <summary>What is in it.</summary>
    public EmailContent? Content { get; set; }

    /// <summary>Tags that events about the message carry.</summary>
    public List<MessageTag>? EmailTags { get; set; }

    /// <summary>The configuration set to send with.</summary>
    public string? ConfigurationSetName { get; set; }
}
