namespace StepBooking.StatesLanguage.Expressions;

/// <summary>What an expression can come to.</summary>
public enum ExpressionResultKind
{
    /// <summary>A JSON value.</summary>
    Value,

    /// <summary>Nothing.</summary>
    Undefined,

    /// <summary>A function, or another thing that JSON does not have.</summary>
    Unsupported,

    /// <summary>An error.</summary>
    Failed,
}
