using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// The text of JSON strings, total: where <see cref="JsonElement.GetString"/> throws, because half of a surrogate pair was escaped,
/// this keeps the half.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string.</summary>
    internal static string Of(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text);
        return Unescape(raw[1..^1]);
    }

    /// <summary>The name of a member.</summary>
    internal static string NameOf(JsonProperty member) => Unescape(JsonMarshal.GetRawUtf8PropertyName(member));

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var escaped = Encoding.UTF8.GetString(raw);
        if (!escaped.Contains('\\', StringComparison.Ordinal))
        {
            return escaped;
        }

        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                text.Append(escaped[at]);
            }
            else if (escaped[++at] == 'u')
            {
                text.Append((char)ushort.Parse(escaped.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                text.Append(Plain(escaped[at]));
            }
        }

        return text.ToString();
    }

    private static char Plain(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };
}
