using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The execution that was started, or was running already.</summary>
public class StartExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>When it started, in UTC.</summary>
    public DateTime? StartDate { get; set; }
}
