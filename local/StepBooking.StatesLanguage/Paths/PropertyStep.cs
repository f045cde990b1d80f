using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>.name</c> or <c>['name']</c>.</summary>
internal sealed class PropertyStep(string name) : PathStep
{
    public override bool IsDefinite => true;

    public string Name { get; } = name;

    public override IEnumerable<Json> Select(Json from, Json root) =>
        from is JsonMap map && map.TryGet(Name, out var value) ? [value] : [];

    public override string ToString() => $"['{Name}']";
}
