using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.StatesLanguage.Tests.Expressions;

/// <summary>Counts round trips.</summary>
internal sealed class CountingEvaluator(IExpressionEvaluator inner) : IExpressionEvaluator
{
    public int Count { get; private set; }

    public Task<IReadOnlyList<ExpressionResult>> Evaluate(ExpressionRequest request, CancellationToken cancellationToken)
    {
        Count++;
        return inner.Evaluate(request, cancellationToken);
    }
}
