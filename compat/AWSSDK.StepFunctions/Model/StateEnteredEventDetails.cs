namespace Amazon.StepFunctions.Model;

/// <summary>A state was entered.</summary>
public class StateEnteredEventDetails
{
    /// <summary>The state.</summary>
    public string? Name { get; set; }

    /// <summary>JSON text.</summary>
    public string? Input { get; set; }

    /// <summary>Whether the input is cut off.</summary>
    public HistoryEventExecutionDataDetails? InputDetails { get; set; }
}
