namespace Amazon.Lambda.SNSEvents;

public partial class SNSEvent
{
    /// <summary>One message and how it came.</summary>
    public class SNSRecord
    {
        /// <summary>Always "aws:sns".</summary>
        public string EventSource { get; set; }

        /// <summary>The ARN of the subscription that it came by.</summary>
        public string EventSubscriptionArn { get; set; }

        /// <summary>The version of the record's shape.</summary>
        public string EventVersion { get; set; }

        /// <summary>The message.</summary>
        public SNSMessage Sns { get; set; }
    }
}
