using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>[*]</c> or <c>.*</c>.</summary>
internal sealed class WildcardStep : PathStep
{
    public override IEnumerable<Json> Select(Json from, Json root) => Children(from);

    public override string ToString() => "[*]";

    internal static IEnumerable<Json> Children(Json value) => value switch
    {
        JsonList list => list,
        JsonMap map => map.Select(m => m.Value),
        _ => [],
    };
}
