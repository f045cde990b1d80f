using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>[from:to]</c>: from inclusive, to exclusive, each may be absent or count from the end.</summary>
internal sealed class SliceStep(int? from, int? to) : PathStep
{
    public override IEnumerable<Json> Select(Json value, Json root)
    {
        if (value is not JsonList list)
        {
            return [];
        }

        var start = Place(from ?? 0, list.Count);
        var end = Place(to ?? list.Count, list.Count);
        return list.Skip(start).Take(Math.Max(0, end - start));
    }

    public override string ToString() => $"[{from}:{to}]";

    private static int Place(int index, int count) => Math.Clamp(index < 0 ? count + index : index, 0, count);
}
