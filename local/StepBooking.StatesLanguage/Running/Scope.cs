using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The variables of one flow. Inner flows (branches, iterations) see those of the flows around them.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Json> _own = new(StringComparer.Ordinal);

    public Json? this[string name] => _own.GetValueOrDefault(name) ?? outer?[name];

    public void Assign(JsonMap values)
    {
        foreach (var (name, value) in values)
        {
            _own[name] = value;
        }
    }

    /// <summary>Each variable that can be seen, once.</summary>
    public IEnumerable<KeyValuePair<string, Json>> Visible() =>
        outer is null ? _own : _own.Concat(outer.Visible().Where(v => !_own.ContainsKey(v.Key)));
}
