namespace Amazon.StepFunctions.Model;

/// <summary>An execution succeeded.</summary>
public class ExecutionSucceededEventDetails
{
    /// <summary>JSON text.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the output is cut off.</summary>
    public HistoryEventExecutionDataDetails? OutputDetails { get; set; }
}
