using System.Text.Json.Serialization;

namespace Amazon.Lambda.SQSEvents;

public partial class SQSBatchResponse
{
    /// <summary>A message that failed.</summary>
    public class BatchItemFailure
    {
        /// <summary>Its id.</summary>
        [JsonPropertyName("itemIdentifier")]
        public string ItemIdentifier { get; set; }
    }
}
