namespace Amazon.Lambda.SNSEvents;

public partial class SNSEvent
{
    /// <summary>What a publisher attached to a message.</summary>
    public class MessageAttribute
    {
        /// <summary>String, String.Array, Number or Binary.</summary>
        public string Type { get; set; }

        /// <summary>The value; of bytes in base64.</summary>
        public string Value { get; set; }
    }
}
