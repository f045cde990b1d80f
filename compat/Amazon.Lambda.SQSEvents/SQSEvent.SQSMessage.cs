namespace Amazon.Lambda.SQSEvents;

public partial class SQSEvent
{
    /// <summary>One message.</summary>
    public class SQSMessage
    {
        /// <summary>The message's id.</summary>
        public string MessageId { get; set; }

        /// <summary>The handle of this reception.</summary>
        public string ReceiptHandle { get; set; }

        /// <summary>What it says.</summary>
        public string Body { get; set; }

        /// <summary>The MD5 of the body.</summary>
        public string Md5OfBody { get; set; }

        /// <summary>The MD5 of the message attributes; null when there are none.</summary>
        public string Md5OfMessageAttributes { get; set; }

        /// <summary>The queue's ARN.</summary>
        public string EventSourceArn { get; set; }

        /// <summary>Always "aws:sqs".</summary>
        public string EventSource { get; set; }

        /// <summary>The queue's region.</summary>
        public string AwsRegion { get; set; }

        /// <summary>What the queue knows of it: ApproximateReceiveCount, SentTimestamp, SenderId, ….</summary>
        public Dictionary<string, string> Attributes { get; set; }

        /// <summary>What its sender attached to it.</summary>
        public Dictionary<string, MessageAttribute> MessageAttributes { get; set; }
    }
}
