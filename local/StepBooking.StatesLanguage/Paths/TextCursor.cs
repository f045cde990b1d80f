using System.Text;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>Reads a path's or an intrinsic call's text from left to right.</summary>
internal sealed class TextCursor(string text)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => AtEnd ? '\0' : text[Position];

    public bool TryTake(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    public string TakeWhile(Func<char, bool> wanted)
    {
        var from = Position;
        while (!AtEnd && wanted(Current))
        {
            Position++;
        }

        return text[from..Position];
    }

    /// <summary>Text in quotes, in which a backslash makes the next character an ordinary one.</summary>
    public string TakeQuoted()
    {
        var quote = Current;
        Position++;
        var value = new StringBuilder();
        while (!AtEnd)
        {
            var character = text[Position++];
            if (character == quote)
            {
                return value.ToString();
            }

            value.Append(character == '\\' && !AtEnd && (Current == quote || Current == '\\') ? text[Position++] : character);
        }

        throw Unexpected("a closing quotation mark");
    }

    public PathSyntaxException Unexpected(string expected) =>
        new($"expected {expected} at position {Position} of '{text}'");
}
