namespace Amazon.StepFunctions.Model;

/// <summary>Runs an unsuccessful execution again from where it failed.</summary>
public class RedriveExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>A token that makes the request idempotent.</summary>
    public string? ClientToken { get; set; }
}
