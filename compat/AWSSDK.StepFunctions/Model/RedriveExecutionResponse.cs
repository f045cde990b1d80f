using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>An execution runs again.</summary>
public class RedriveExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>When it was redriven, in UTC.</summary>
    public DateTime? RedriveDate { get; set; }
}
