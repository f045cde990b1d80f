namespace StepBooking.StatesLanguage.Definition;

/// <summary>How a state machine's executions are run and kept.</summary>
public enum WorkflowType
{
    /// <summary>Long-running, each transition in the history, names unique.</summary>
    Standard,

    /// <summary>Short, without a history that can be asked for.</summary>
    Express,
}
