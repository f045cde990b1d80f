using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// Canonical JSON as RFC 8785 has it: no space, members sorted by the UTF-16 code units of their names, numbers as ECMAScript
/// writes them. Where the RFC has no answer this gives one, so that every JSON has a canonical form: of members of one name the
/// last counts, half a surrogate pair stays escaped, a number too large for a double stays as it was written.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical form.</summary>
    /// <param name="json">Any JSON; undefined counts as <c>null</c>.</param>
    public static string Of(JsonElement json)
    {
        var text = new StringBuilder();
        Append(text, json);
        return text.ToString();
    }

    internal static void Append(StringBuilder text, JsonElement json, string? without = null)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, json, without);
                break;
            case JsonValueKind.Array:
                AppendArray(text, json);
                break;
            case JsonValueKind.String:
                AppendText(text, JsonText.Of(json));
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(json.GetRawText()));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    internal static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]))
            {
                text.Append(value[at]).Append(value[++at]);
            }
            else
            {
                AppendCharacter(text, value[at]);
            }
        }

        text.Append('"');
    }

    private static void AppendObject(StringBuilder text, JsonElement json, string? without)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            members[JsonText.NameOf(member)] = member.Value;
        }

        if (without is not null)
        {
            members.Remove(without);
        }

        var separator = '{';
        foreach (var (name, value) in members)
        {
            text.Append(separator);
            AppendText(text, name);
            text.Append(':');
            Append(text, value);
            separator = ',';
        }

        text.Append(members.Count == 0 ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder text, JsonElement json)
    {
        text.Append('[');
        var first = true;
        foreach (var item in json.EnumerateArray())
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Append(text, item);
        }

        text.Append(']');
    }

    private static void AppendCharacter(StringBuilder text, char character)
    {
        switch (character)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case '\b':
                text.Append("\\b");
                break;
            case '\f':
                text.Append("\\f");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < ' ':
            case >= '\uD800' and <= '\uDFFF':
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
            default:
                text.Append(character);
                break;
        }
    }
}
