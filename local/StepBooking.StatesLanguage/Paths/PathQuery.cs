using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>What may stand where JSONPath computes a value: a path or a call of an intrinsic function.</summary>
/// <param name="source">The text it was read from.</param>
internal abstract class PathQuery(string source)
{
    /// <summary>The text it was read from.</summary>
    public string Source { get; } = source;

    /// <summary>Computes the value.</summary>
    /// <param name="input">The value at hand, <c>$</c>.</param>
    /// <param name="scope">The context object and the variables.</param>
    /// <exception cref="PathNotFoundException">A definite path leads nowhere.</exception>
    /// <exception cref="IntrinsicFailureException">An intrinsic function refuses its arguments.</exception>
    public abstract Json Evaluate(Json input, IPathScope scope);

    /// <summary>The variables it names.</summary>
    public abstract IEnumerable<string> Variables();
}
