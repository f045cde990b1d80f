using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>[?(@.price &lt; 10)]</c>.</summary>
internal sealed class FilterStep(Filter filter) : PathStep
{
    public override IEnumerable<Json> Select(Json from, Json root) => from switch
    {
        JsonList list => list.Where(item => filter.Holds(item, root)),
        JsonMap when filter.Holds(from, root) => [from],
        _ => [],
    };

    public override string ToString() => "[?]";
}
