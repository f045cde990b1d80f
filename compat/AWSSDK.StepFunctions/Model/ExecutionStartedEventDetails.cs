namespace Amazon.StepFunctions.Model;

/// <summary>An execution started.</summary>
public class ExecutionStartedEventDetails
{
    /// <summary>JSON text.</summary>
    public string? Input { get; set; }

    /// <summary>Whether the input is cut off.</summary>
    public HistoryEventExecutionDataDetails? InputDetails { get; set; }

    /// <summary>The role it runs with.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The alias executed.</summary>
    public string? StateMachineAliasArn { get; set; }

    /// <summary>The version executed.</summary>
    public string? StateMachineVersionArn { get; set; }
}
