using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>The condition inside <c>[?( … )]</c>.</summary>
internal abstract class Filter
{
    /// <summary>Whether it holds for one item.</summary>
    /// <param name="item">The item, <c>@</c>.</param>
    /// <param name="root">The value that the whole path starts at, <c>$</c>.</param>
    public abstract bool Holds(Json item, Json root);
}
