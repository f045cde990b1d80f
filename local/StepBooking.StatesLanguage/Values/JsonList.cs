using System.Collections;
using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>A JSON array.</summary>
public sealed class JsonList : Json, IReadOnlyList<Json>
{
    private readonly Json[] _items;

    /// <summary>An array of these items.</summary>
    /// <param name="items">The items, in order; they are copied.</param>
    public JsonList(IEnumerable<Json> items)
        : this([.. items])
    {
    }

    internal JsonList(Json[] owned) => _items = owned;

    /// <summary>The array without items.</summary>
    public static JsonList Empty { get; } = new((Json[])[]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public override string TypeName => "array";

    /// <inheritdoc/>
    public Json this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<Json> GetEnumerator() => ((IEnumerable<Json>)_items).GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(Json? other) => other is JsonList list && _items.AsSpan().SequenceEqual(list._items);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Length == 0 ? 3 : HashCode.Combine(_items.Length, _items[0]);

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    internal override void WriteTo(StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < _items.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            _items[i].WriteTo(text);
        }

        text.Append(']');
    }

    private protected override int Measure()
    {
        var size = 2 + Math.Max(0, _items.Length - 1);
        foreach (var item in _items)
        {
            size += item.Size;
        }

        return size;
    }
}
