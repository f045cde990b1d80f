namespace StepBooking.StatesLanguage.Expressions;

/// <summary>Evaluates JSONata expressions.</summary>
public interface IExpressionEvaluator
{
    /// <summary>Evaluates all expressions of one phase of a state, in one go.</summary>
    /// <param name="request">The expressions and what they can refer to.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    /// <returns>A result for each expression, in order; fewer where <see cref="ExpressionRequest.UntilTrue"/> ended it.</returns>
    Task<IReadOnlyList<ExpressionResult>> Evaluate(ExpressionRequest request, CancellationToken cancellationToken);
}
