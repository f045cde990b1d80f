using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>Expressions to evaluate together.</summary>
/// <param name="Expressions">Their texts, without braces.</param>
/// <param name="Bindings">What they can name: <c>states</c> and the variables, without their dollar signs.</param>
/// <param name="Now">The time that <c>$now()</c> and <c>$millis()</c> tell.</param>
public sealed record ExpressionRequest(IReadOnlyList<string> Expressions, JsonMap Bindings, DateTimeOffset Now)
{
    /// <summary>Whether to stop after the first expression that is not simply <c>false</c>.</summary>
    public bool UntilTrue { get; init; }

    /// <summary>What <c>$uuid()</c> and <c>$random()</c> start from, or null for unpredictable ones.</summary>
    public int? Seed { get; init; }
}
