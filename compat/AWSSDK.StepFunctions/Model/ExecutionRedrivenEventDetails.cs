namespace Amazon.StepFunctions.Model;

/// <summary>An execution was redriven.</summary>
public class ExecutionRedrivenEventDetails
{
    /// <summary>How many times it was redriven, this time included.</summary>
    public int? RedriveCount { get; set; }
}
