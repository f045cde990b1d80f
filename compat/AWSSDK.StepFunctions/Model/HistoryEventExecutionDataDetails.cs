namespace Amazon.StepFunctions.Model;

/// <summary>Whether data in an event is cut off.</summary>
public class HistoryEventExecutionDataDetails
{
    /// <summary>True if it is.</summary>
    public bool? Truncated { get; set; }
}
