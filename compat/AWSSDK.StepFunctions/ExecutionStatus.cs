using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>How an execution stands.</summary>
public class ExecutionStatus : ConstantClass
{
    /// <summary>It runs.</summary>
    public static readonly ExecutionStatus RUNNING = new("RUNNING");

    /// <summary>It succeeded.</summary>
    public static readonly ExecutionStatus SUCCEEDED = new("SUCCEEDED");

    /// <summary>It failed.</summary>
    public static readonly ExecutionStatus FAILED = new("FAILED");

    /// <summary>It took too long.</summary>
    public static readonly ExecutionStatus TIMED_OUT = new("TIMED_OUT");

    /// <summary>It was stopped.</summary>
    public static readonly ExecutionStatus ABORTED = new("ABORTED");

    /// <summary>It is about to run again.</summary>
    public static readonly ExecutionStatus PENDING_REDRIVE = new("PENDING_REDRIVE");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public ExecutionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static ExecutionStatus FindValue(string value) => FindValue<ExecutionStatus>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator ExecutionStatus(string value) => FindValue(value);
}
