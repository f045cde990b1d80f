namespace Amazon.StepFunctions.Model;

/// <summary>Lists the executions of a state machine, most recent first.</summary>
public class ListExecutionsRequest : AmazonStepFunctionsRequest
{
    /// <summary>Whose executions.</summary>
    public string? StateMachineArn { get; set; }

    /// <summary>Only those that stand so.</summary>
    public ExecutionStatus? StatusFilter { get; set; }

    /// <summary>How many results a page holds, 1000 at most; 0 and null mean 100.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to go on with, from the answer before.</summary>
    public string? NextToken { get; set; }

    /// <summary>Only those that this map run started.</summary>
    public string? MapRunArn { get; set; }

    /// <summary>Only those redriven, or only those never.</summary>
    public ExecutionRedriveFilter? RedriveFilter { get; set; }
}
