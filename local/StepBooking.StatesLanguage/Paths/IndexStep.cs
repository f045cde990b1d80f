using System.Globalization;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>[0]</c>, <c>[-1]</c> or <c>[0,2]</c>; a negative index counts from the end.</summary>
internal sealed class IndexStep(IReadOnlyList<int> indexes) : PathStep
{
    public override bool IsDefinite => indexes.Count == 1;

    public override IEnumerable<Json> Select(Json from, Json root)
    {
        if (from is not JsonList list)
        {
            yield break;
        }

        foreach (var index in indexes)
        {
            var at = index < 0 ? list.Count + index : index;
            if (at >= 0 && at < list.Count)
            {
                yield return list[at];
            }
        }
    }

    public override string ToString() => $"[{string.Join(",", indexes.Select(i => i.ToString(CultureInfo.InvariantCulture)))}]";
}
