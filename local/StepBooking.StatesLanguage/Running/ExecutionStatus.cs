namespace StepBooking.StatesLanguage.Running;

/// <summary>Where an execution stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It took longer than the definition allows.</summary>
    TimedOut,

    /// <summary>It was stopped.</summary>
    Aborted,
}
