namespace Amazon.StepFunctions.Model;

/// <summary>A task succeeded.</summary>
public class TaskSucceededEventDetails
{
    /// <summary>The service of the task, such as <c>lambda</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The action, such as <c>invoke</c> or <c>invoke.waitForTaskToken</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>JSON text.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the output is cut off.</summary>
    public HistoryEventExecutionDataDetails? OutputDetails { get; set; }
}
