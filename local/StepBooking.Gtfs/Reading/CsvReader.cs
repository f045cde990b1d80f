using System.Text;

namespace StepBooking.Gtfs.Reading;

/// <summary>
/// Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and doubled quotes. Empty lines are
/// passed over; a record that breaks the rules says so and does not stop the next.
/// </summary>
/// <param name="text">The file; a byte order mark is its decoder's to take away.</param>
internal sealed class CsvReader(TextReader text)
{
    private readonly StringBuilder field = new();
    private List<string> fields = [];
    private int line = 1;

    internal IEnumerable<CsvLine> Read()
    {
        while (text.Peek() >= 0)
        {
            var number = line;
            var fault = ReadRecord();
            if (fields is not [""] || fault is not null)
                yield return new CsvLine(number, fields, fault);
            fields = [];
        }
    }

    private string? ReadRecord()
    {
        string? fault = null;
        while (true)
        {
            fault = ReadField() ?? fault;
            fields.Add(field.ToString());
            field.Clear();
            switch (text.Read())
            {
                case ',':
                    continue;
                case '\r' when text.Peek() == '\n':
                    text.Read();
                    break;
                default:
                    break;
            }

            line++;
            return fault;
        }
    }

    private string? ReadField()
    {
        if (text.Peek() != '"')
        {
            ReadPlain();
            return null;
        }

        return !ReadQuoted() ? "A quote is opened and not closed."
            : ReadPlain() ? "There is text after a closing quote."
            : null;
    }

    /// <summary>Whether there was anything before the field's end.</summary>
    private bool ReadPlain()
    {
        var isThere = false;
        while (text.Peek() is >= 0 and not ',' and not '\n' and not '\r')
        {
            field.Append((char)text.Read());
            isThere = true;
        }

        return isThere;
    }

    /// <summary>Whether the quote is closed.</summary>
    private bool ReadQuoted()
    {
        text.Read();
        while (text.Read() is >= 0 and var next)
        {
            if (next == '"' && text.Peek() != '"')
                return true;
            if (next == '"')
                text.Read();
            if (next == '\n')
                line++;
            field.Append((char)next);
        }

        return false;
    }
}
