namespace Amazon.StepFunctions.Model;

/// <summary>Whether the variables in an event are cut off.</summary>
public class AssignedVariablesDetails
{
    /// <summary>True if it is.</summary>
    public bool? Truncated { get; set; }
}
