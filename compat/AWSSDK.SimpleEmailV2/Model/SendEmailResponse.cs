using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>An e-mail was accepted.</summary>
public class SendEmailResponse : AmazonWebServiceResponse
{
    /// <summary>Its id.</summary>
    public string? MessageId { get; set; }
}
