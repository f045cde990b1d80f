namespace Amazon.StepFunctions.Model;

/// <summary>An execution took too long.</summary>
public class ExecutionTimedOutEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
