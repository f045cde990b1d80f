namespace Amazon.StepFunctions.Model;

/// <summary>A task started.</summary>
public class TaskStartedEventDetails
{
    /// <summary>The service of the task, such as <c>lambda</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The action, such as <c>invoke</c> or <c>invoke.waitForTaskToken</c>.</summary>
    public string? Resource { get; set; }
}
