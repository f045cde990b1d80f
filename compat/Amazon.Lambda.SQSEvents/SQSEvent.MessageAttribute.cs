namespace Amazon.Lambda.SQSEvents;

public partial class SQSEvent
{
    /// <summary>What a sender attached to a message.</summary>
    public class MessageAttribute
    {
        /// <summary>The value, if it is text or a number.</summary>
        public string StringValue { get; set; }

        /// <summary>The value, if it is bytes.</summary>
        public MemoryStream BinaryValue { get; set; }

        /// <summary>Not used by the service yet.</summary>
        public List<string> StringListValues { get; set; }

        /// <summary>Not used by the service yet.</summary>
        public List<MemoryStream> BinaryListValues { get; set; }

        /// <summary>String, Number or Binary, and a label of the sender's own after a dot.</summary>
        public string DataType { get; set; }
    }
}
