namespace StepBooking.StatesLanguage.Paths;

/// <summary>Reads JSONPath in the dialect that Step Functions uses.</summary>
internal static class PathParser
{
    /// <summary>Reads a whole path.</summary>
    /// <exception cref="PathSyntaxException">The text is no path.</exception>
    public static PathExpression Parse(string text)
    {
        var cursor = new TextCursor(text);
        var path = Parse(cursor, text);
        return cursor.AtEnd ? path : throw cursor.Unexpected("the end of the path");
    }

    /// <summary>Reads the path that starts at the cursor and ends where no step can follow.</summary>
    public static PathExpression Parse(TextCursor cursor, string text)
    {
        var from = cursor.Position;
        cursor.Take('$');
        var root = PathRoot.Input;
        string? variable = null;
        if (cursor.TryTake('$'))
        {
            root = PathRoot.Context;
        }
        else if (char.IsLetter(cursor.Current) || cursor.Current == '_')
        {
            root = PathRoot.Variable;
            variable = cursor.TakeWhile(IsNameCharacter);
        }

        var steps = Steps(cursor, out var length);
        return new PathExpression(text[from..cursor.Position], root, variable, steps, length);
    }

    internal static List<PathStep> Steps(TextCursor cursor, out bool length)
    {
        var steps = new List<PathStep>();
        length = false;
        while (!cursor.AtEnd && !length)
        {
            if (cursor.TryTake(".."))
            {
                steps.Add(new DescendStep());
                steps.Add(cursor.Current == '[' ? PathBracketParser.Parse(cursor) : Name(cursor));
            }
            else if (cursor.TryTake(".length()"))
            {
                length = true;
            }
            else if (cursor.TryTake('.'))
            {
                steps.Add(Name(cursor));
            }
            else if (cursor.Current == '[')
            {
                steps.Add(PathBracketParser.Parse(cursor));
            }
            else
            {
                break;
            }
        }

        return steps;
    }

    private static PathStep Name(TextCursor cursor)
    {
        if (cursor.TryTake('*'))
        {
            return new WildcardStep();
        }

        var name = cursor.TakeWhile(IsNameCharacter);
        return name.Length > 0 ? new PropertyStep(name) : throw cursor.Unexpected("a name");
    }

    private static bool IsNameCharacter(char character) =>
        character is '_' or '-' || character > '\u007f' || char.IsAsciiLetterOrDigit(character);
}
