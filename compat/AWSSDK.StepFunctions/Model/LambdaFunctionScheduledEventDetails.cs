namespace Amazon.StepFunctions.Model;

/// <summary>A function was scheduled.</summary>
public class LambdaFunctionScheduledEventDetails
{
    /// <summary>The function.</summary>
    public string? Resource { get; set; }

    /// <summary>JSON text.</summary>
    public string? Input { get; set; }

    /// <summary>Whether the input is cut off.</summary>
    public HistoryEventExecutionDataDetails? InputDetails { get; set; }

    /// <summary>The time limit of the task, in seconds.</summary>
    public long? TimeoutInSeconds { get; set; }

    /// <summary>The role that the task was called with, if not the machine's own.</summary>
    public TaskCredentials? TaskCredentials { get; set; }
}
