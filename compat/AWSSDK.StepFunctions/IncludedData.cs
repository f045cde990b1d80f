using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>What an answer about an execution includes.</summary>
public class IncludedData : ConstantClass
{
    /// <summary>Input and output too.</summary>
    public static readonly IncludedData ALL_DATA = new("ALL_DATA");

    /// <summary>Neither input nor output.</summary>
    public static readonly IncludedData METADATA_ONLY = new("METADATA_ONLY");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public IncludedData(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static IncludedData FindValue(string value) => FindValue<IncludedData>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator IncludedData(string value) => FindValue(value);
}
