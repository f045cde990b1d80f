using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>What an expression came to: a value, nothing, something that is no JSON, or an error.</summary>
public sealed record ExpressionResult
{
    private ExpressionResult(ExpressionResultKind kind, Json? value, string? message)
    {
        Kind = kind;
        Value = value;
        Message = message;
    }

    /// <summary>The expression returned nothing.</summary>
    public static ExpressionResult Undefined { get; } = new(ExpressionResultKind.Undefined, null, null);

    /// <summary>The expression returned a function or another thing that JSON does not have.</summary>
    public static ExpressionResult Unsupported { get; } = new(ExpressionResultKind.Unsupported, null, null);

    /// <summary>Which of the four.</summary>
    public ExpressionResultKind Kind { get; }

    /// <summary>The value, where there is one.</summary>
    public Json? Value { get; }

    /// <summary>The error's code and message, where there is one: <c>T1006: Attempted to invoke a non-function</c>.</summary>
    public string? Message { get; }

    /// <summary>The expression returned a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static ExpressionResult Of(Json value) => new(ExpressionResultKind.Value, value, null);

    /// <summary>The expression threw.</summary>
    /// <param name="message">The error's code and message.</param>
    /// <returns>The result.</returns>
    public static ExpressionResult Failed(string message) => new(ExpressionResultKind.Failed, null, message);
}
