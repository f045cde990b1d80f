using System.Text;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>
/// Comma-separated values (RFC 4180): quoted values may hold separators, line ends and doubled quotes. A row that is
/// short gets empty values, and what it has beyond the columns is left out.
/// </summary>
internal static class Csv
{
    public static IEnumerable<Json> Read(string text, IReadOnlyList<string>? columns, char delimiter)
    {
        foreach (var row in Rows(text, delimiter))
        {
            if (columns is null)
            {
                columns = row;
                continue;
            }

            var names = columns;
            yield return new JsonMap(names.Select((name, i) =>
                KeyValuePair.Create(name, Json.From(i < row.Count ? row[i] : string.Empty))));
        }
    }

    private static IEnumerable<List<string>> Rows(string text, char delimiter)
    {
        var row = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                if (character != '"')
                {
                    value.Append(character);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    value.Append(text[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (character == '"' && value.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == delimiter)
            {
                row.Add(value.ToString());
                value.Clear();
            }
            else if (character == '\n')
            {
                if (Complete(row, value) is { } complete)
                {
                    yield return complete;
                }

                row = [];
            }
            else
            {
                value.Append(character);
            }
        }

        if (Complete(row, value) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The row, or null where the line was empty.</summary>
    private static List<string>? Complete(List<string> row, StringBuilder value)
    {
        if (value.Length > 0 && value[^1] == '\r')
        {
            value.Length--;
        }

        if (row.Count == 0 && value.Length == 0)
        {
            return null;
        }

        row.Add(value.ToString());
        value.Clear();
        return row;
    }
}
