using System.Globalization;
using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>How text stands in JSON: only quotation marks, backslashes and control characters are escaped.</summary>
internal static class JsonEscaping
{
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        var from = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (Length(value[i]) == 1)
            {
                continue;
            }

            text.Append(value, from, i - from);
            AppendEscaped(text, value[i]);
            from = i + 1;
        }

        text.Append(value, from, value.Length - from).Append('"');
    }

    public static int Measure(string value)
    {
        var extra = 2;
        foreach (var character in value)
        {
            extra += Length(character) - 1;
        }

        return Encoding.UTF8.GetByteCount(value) + extra;
    }

    private static int Length(char character) => character switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
        < ' ' => 6,
        _ => 1,
    };

    private static void AppendEscaped(StringBuilder text, char character)
    {
        text.Append('\\');
        switch (character)
        {
            case '\n': text.Append('n'); break;
            case '\r': text.Append('r'); break;
            case '\t': text.Append('t'); break;
            case '\b': text.Append('b'); break;
            case '\f': text.Append('f'); break;
            case < ' ': text.Append(CultureInfo.InvariantCulture, $"u{(int)character:X4}"); break;
            default: text.Append(character); break;
        }
    }
}
