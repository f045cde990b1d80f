using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>Which executions to list.</summary>
public class ExecutionRedriveFilter : ConstantClass
{
    /// <summary>Those redriven.</summary>
    public static readonly ExecutionRedriveFilter REDRIVEN = new("REDRIVEN");

    /// <summary>Those never redriven.</summary>
    public static readonly ExecutionRedriveFilter NOT_REDRIVEN = new("NOT_REDRIVEN");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public ExecutionRedriveFilter(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static ExecutionRedriveFilter FindValue(string value) => FindValue<ExecutionRedriveFilter>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator ExecutionRedriveFilter(string value) => FindValue(value);
}
