namespace Amazon.Lambda.SNSEvents;

public partial class SNSEvent
{
    /// <summary>A message that was published to a topic.</summary>
    public class SNSMessage
    {
        /// <summary>What it says.</summary>
        public string Message { get; set; }

        /// <summary>What its publisher attached to it.</summary>
        public IDictionary<string, MessageAttribute> MessageAttributes { get; set; }

        /// <summary>The message's id.</summary>
        public string MessageId { get; set; }

        /// <summary>The topic's signature over the message.</summary>
        public string Signature { get; set; }

        /// <summary>How it is signed.</summary>
        public string SignatureVersion { get; set; }

        /// <summary>Where the certificate of the signature is.</summary>
        public string SigningCertUrl { get; set; }

        /// <summary>Its subject; null for none.</summary>
        public string Subject { get; set; }

        /// <summary>When it was published.</summary>
        public DateTime Timestamp { get; set; }

        /// <summary>The topic's ARN.</summary>
        public string TopicArn { get; set; }

        /// <summary>Always "Notification" for a message.</summary>
        public string Type { get; set; }

        /// <summary>Where the subscription can be ended.</summary>
        public string UnsubscribeUrl { get; set; }
    }
}
