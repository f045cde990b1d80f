namespace StepBooking.StatesLanguage.Running;

/// <summary>What came of an answer to a task token.</summary>
public enum TokenAnswer
{
    /// <summary>The task took it.</summary>
    Accepted,

    /// <summary>No task ever had that token (as far as is remembered).</summary>
    Unknown,

    /// <summary>The task has ended: answered already, timed out or stopped.</summary>
    Over,
}
