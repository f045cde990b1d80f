using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>!( … )</c>.</summary>
internal sealed class NegatedFilter(Filter filter) : Filter
{
    public override bool Holds(Json item, Json root) => !filter.Holds(item, root);
}
