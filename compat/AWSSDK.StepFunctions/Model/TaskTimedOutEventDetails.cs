namespace Amazon.StepFunctions.Model;

/// <summary>A task took too long.</summary>
public class TaskTimedOutEventDetails
{
    /// <summary>The service of the task, such as <c>lambda</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The action, such as <c>invoke</c> or <c>invoke.waitForTaskToken</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
