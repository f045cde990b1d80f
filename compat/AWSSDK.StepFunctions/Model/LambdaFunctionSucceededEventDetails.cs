namespace Amazon.StepFunctions.Model;

/// <summary>A function succeeded.</summary>
public class LambdaFunctionSucceededEventDetails
{
    /// <summary>JSON text.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the output is cut off.</summary>
    public HistoryEventExecutionDataDetails? OutputDetails { get; set; }
}
