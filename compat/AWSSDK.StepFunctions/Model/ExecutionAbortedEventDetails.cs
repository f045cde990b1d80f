namespace Amazon.StepFunctions.Model;

/// <summary>An execution was stopped.</summary>
public class ExecutionAbortedEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
