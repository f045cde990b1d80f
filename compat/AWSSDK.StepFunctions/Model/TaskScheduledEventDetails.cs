namespace Amazon.StepFunctions.Model;

/// <summary>A task was scheduled.</summary>
public class TaskScheduledEventDetails
{
    /// <summary>The service of the task, such as <c>lambda</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The action, such as <c>invoke</c> or <c>invoke.waitForTaskToken</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>Where it is called.</summary>
    public string? Region { get; set; }

    /// <summary>What it is called with, as JSON text.</summary>
    public string? Parameters { get; set; }

    /// <summary>The time limit of the task, in seconds.</summary>
    public long? TimeoutInSeconds { get; set; }

    /// <summary>How often it has to show itself alive, in seconds.</summary>
    public long? HeartbeatInSeconds { get; set; }

    /// <summary>The role that the task was called with, if not the machine's own.</summary>
    public TaskCredentials? TaskCredentials { get; set; }
}
