using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>A JSON object. Its members keep their order; the order does not count in a comparison.</summary>
public sealed class JsonMap : Json, IReadOnlyCollection<KeyValuePair<string, Json>>
{
    private const int IndexedFrom = 9;
    private readonly KeyValuePair<string, Json>[] _members;
    private Dictionary<string, Json>? _index;

    /// <summary>An object with these members.</summary>
    /// <param name="members">Its members, each name once.</param>
    public JsonMap(IEnumerable<KeyValuePair<string, Json>> members)
        : this([.. members])
    {
    }

    internal JsonMap(KeyValuePair<string, Json>[] owned) => _members = owned;

    /// <summary>The object without members.</summary>
    public static JsonMap Empty { get; } = new((KeyValuePair<string, Json>[])[]);

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public override string TypeName => "object";

    /// <summary>The member of that name, or null where there is none.</summary>
    /// <param name="name">The member's name.</param>
    public Json? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Looks a member up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, where there is one.</param>
    /// <returns>Whether there is such a member.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out Json? value)
    {
        if (_members.Length >= IndexedFrom)
        {
            _index ??= new Dictionary<string, Json>(_members, StringComparer.Ordinal);
            return _index.TryGetValue(name, out value);
        }

        foreach (var member in _members)
        {
            if (string.Equals(member.Key, name, StringComparison.Ordinal))
            {
                value = member.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The same object with one member set.</summary>
    /// <param name="name">The member's name; a member that exists keeps its place.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>A new object.</returns>
    public JsonMap With(string name, Json value)
    {
        var at = Array.FindIndex(_members, m => string.Equals(m.Key, name, StringComparison.Ordinal));
        KeyValuePair<string, Json>[] members;
        if (at >= 0)
        {
            members = (KeyValuePair<string, Json>[])_members.Clone();
            members[at] = new(name, value);
        }
        else
        {
            members = [.. _members, new(name, value)];
        }

        return new JsonMap(members);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Json>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Json>>)_members).GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(Json? other) =>
        other is JsonMap map && map.Count == Count && Array.TrueForAll(_members, m => m.Value.Equals(map[m.Key]));

    /// <inheritdoc/>
    public override int GetHashCode() => _members.Length == 0 ? 5 : _members.Length + 7;

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    internal override void WriteTo(StringBuilder text)
    {
        text.Append('{');
        for (var i = 0; i < _members.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            JsonEscaping.Append(text, _members[i].Key);
            text.Append(':');
            _members[i].Value.WriteTo(text);
        }

        text.Append('}');
    }

    private protected override int Measure()
    {
        var size = 2 + Math.Max(0, _members.Length - 1);
        foreach (var (name, value) in _members)
        {
            size += JsonEscaping.Measure(name) + 1 + value.Size;
        }

        return size;
    }
}
