using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>['one','other']</c>: an object of the members that exist.</summary>
internal sealed class PropertiesStep(IReadOnlyList<string> names) : PathStep
{
    public override bool IsDefinite => true;

    public override IEnumerable<Json> Select(Json from, Json root)
    {
        if (from is JsonMap map)
        {
            yield return new JsonMap(names.Where(n => map[n] is not null).Select(n => KeyValuePair.Create(n, map[n]!)));
        }
    }

    public override string ToString() => $"[{string.Join(",", names.Select(n => $"'{n}'"))}]";
}
