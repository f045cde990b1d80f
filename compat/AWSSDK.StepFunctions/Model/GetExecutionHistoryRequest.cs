namespace Amazon.StepFunctions.Model;

/// <summary>Reads the events of an execution, oldest first unless told otherwise.</summary>
public class GetExecutionHistoryRequest : AmazonStepFunctionsRequest
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>How many results a page holds, 1000 at most; 0 and null mean 100.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to go on with, from the answer before.</summary>
    public string? NextToken { get; set; }

    /// <summary>True for the newest first.</summary>
    public bool? ReverseOrder { get; set; }

    /// <summary>False to leave out inputs and outputs.</summary>
    public bool? IncludeExecutionData { get; set; }
}
