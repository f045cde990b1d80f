namespace StepBooking.StatesLanguage.Definition;

/// <summary>How a task's end is waited for.</summary>
public enum TaskPattern
{
    /// <summary>The service's answer ends it.</summary>
    RequestResponse,

    /// <summary><c>.sync</c>: the end of the job that the answer names ends it.</summary>
    Sync,

    /// <summary><c>.waitForTaskToken</c>: somebody answers with the task's token.</summary>
    TaskToken,
}
