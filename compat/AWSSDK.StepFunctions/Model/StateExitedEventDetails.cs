namespace Amazon.StepFunctions.Model;

/// <summary>A state was left.</summary>
public class StateExitedEventDetails
{
    /// <summary>The state.</summary>
    public string? Name { get; set; }

    /// <summary>JSON text.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the output is cut off.</summary>
    public HistoryEventExecutionDataDetails? OutputDetails { get; set; }

    /// <summary>The variables assigned, each as JSON text.</summary>
    public Dictionary<string, string>? AssignedVariables { get; set; }

    /// <summary>Whether the variables are cut off.</summary>
    public AssignedVariablesDetails? AssignedVariablesDetails { get; set; }
}
