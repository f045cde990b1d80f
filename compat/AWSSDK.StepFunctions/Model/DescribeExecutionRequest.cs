namespace Amazon.StepFunctions.Model;

/// <summary>Asks how one execution stands.</summary>
public class DescribeExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>Whether input and output are wanted; they are unless told otherwise.</summary>
    public IncludedData? IncludedData { get; set; }
}
