using System.Text.Json.Serialization;

namespace Amazon.Lambda.SQSEvents;

/// <summary>
/// Which messages of a batch failed: those come back, the others are deleted. It needs an event source mapping that reports batch item
/// failures.
/// </summary>
public partial class SQSBatchResponse
{
    /// <summary>None failed.</summary>
    public SQSBatchResponse()
        : this([])
    {
    }

    /// <summary>These failed.</summary>
    public SQSBatchResponse(List<BatchItemFailure> batchItemFailures) => BatchItemFailures = batchItemFailures;

    /// <summary>The messages that failed.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<BatchItemFailure> BatchItemFailures { get; set; }
}
