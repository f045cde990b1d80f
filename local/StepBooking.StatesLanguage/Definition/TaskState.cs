namespace StepBooking.StatesLanguage.Definition;

/// <summary>Has work done elsewhere.</summary>
public sealed class TaskState : State
{
    internal TaskState(StateHead head, DataFields data, TaskResource resource)
        : base(head)
    {
        Data = data;
        Resource = resource;
    }

    /// <inheritdoc/>
    public override string Type => "Task";

    /// <summary>Who does the work, and how its end is waited for.</summary>
    public TaskResource Resource { get; }

    /// <summary>What to do about failures: retries first, then catches, each in order.</summary>
    public ErrorHandling Errors { get; internal init; } = ErrorHandling.None;

    internal DataFields Data { get; }

    internal Setting? Timeout { get; init; }

    internal Setting? Heartbeat { get; init; }

    internal Setting? CredentialsRole { get; init; }
}
