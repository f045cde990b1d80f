using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>One page of executions.</summary>
public class ListExecutionsResponse : AmazonWebServiceResponse
{
    /// <summary>The executions; null if the answer had none to say.</summary>
    public List<ExecutionListItem>? Executions { get; set; }

    /// <summary>Where the next page starts; null on the last.</summary>
    public string? NextToken { get; set; }
}
