using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>Two conditions joined by <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed class CombinedFilter(Filter left, bool and, Filter right) : Filter
{
    public override bool Holds(Json item, Json root) =>
        and ? left.Holds(item, root) && right.Holds(item, root) : left.Holds(item, root) || right.Holds(item, root);
}
