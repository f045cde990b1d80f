namespace Amazon.StepFunctions.Model;

/// <summary>Stops a running execution, which then is aborted.</summary>
public class StopExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>The error name to end with.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
