using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StepBooking.Local.Templates;

/// <summary>The attributes of a resource that the desk does not run: each says so, so that whoever gets one can be understood.</summary>
internal sealed class NotRunAttributes(string logicalId) : IReadOnlyDictionary<string, string>
{
    public IEnumerable<string> Keys => [];

    public IEnumerable<string> Values => [];

    public int Count => 0;

    public string this[string key] => $"not-run-on-the-desk:{logicalId}.{key}";

    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
