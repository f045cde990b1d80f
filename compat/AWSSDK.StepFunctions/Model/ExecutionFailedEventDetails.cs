namespace Amazon.StepFunctions.Model;

/// <summary>An execution failed.</summary>
public class ExecutionFailedEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
