using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>Whether an execution can be redriven.</summary>
public class ExecutionRedriveStatus : ConstantClass
{
    /// <summary>It can.</summary>
    public static readonly ExecutionRedriveStatus REDRIVABLE = new("REDRIVABLE");

    /// <summary>It cannot.</summary>
    public static readonly ExecutionRedriveStatus NOT_REDRIVABLE = new("NOT_REDRIVABLE");

    /// <summary>Only its map run can.</summary>
    public static readonly ExecutionRedriveStatus REDRIVABLE_BY_MAP_RUN = new("REDRIVABLE_BY_MAP_RUN");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public ExecutionRedriveStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static ExecutionRedriveStatus FindValue(string value) => FindValue<ExecutionRedriveStatus>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator ExecutionRedriveStatus(string value) => FindValue(value);
}
