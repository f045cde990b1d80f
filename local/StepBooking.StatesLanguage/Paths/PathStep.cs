using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>One step of a path.</summary>
internal abstract class PathStep
{
    /// <summary>Whether the step leads to one value at most.</summary>
    public virtual bool IsDefinite => false;

    /// <summary>Where the step leads from one value.</summary>
    /// <param name="from">The value it starts at.</param>
    /// <param name="root">The value that the whole path starts at (filters refer to it as <c>$</c>).</param>
    public abstract IEnumerable<Json> Select(Json from, Json root);
}
