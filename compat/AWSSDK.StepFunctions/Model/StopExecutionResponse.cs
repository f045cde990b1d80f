using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>An execution was stopped.</summary>
public class StopExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>When, in UTC.</summary>
    public DateTime? StopDate { get; set; }
}
