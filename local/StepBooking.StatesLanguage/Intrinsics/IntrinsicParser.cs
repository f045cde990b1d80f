using System.Text;
using System.Text.Json;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>Reads calls of intrinsic functions: names, and literals, paths and further calls as arguments.</summary>
internal static class IntrinsicParser
{
    /// <summary>Stands for an unescaped <c>{}</c> of <c>States.Format</c>'s template once it is read (a private-use character).</summary>
    public const char Hole = '\uE000';

    /// <summary>Begins a template in which every <see cref="Hole"/> is marked already.</summary>
    public const char Marked = '\uE001';

    private const int DeepestNesting = 10;

    /// <summary>Reads a whole call.</summary>
    /// <exception cref="PathSyntaxException">The text is no call of a known function with as many arguments as it takes.</exception>
    public static PathQuery Parse(string text)
    {
        var cursor = new TextCursor(text);
        var call = Call(cursor, text, 0);
        cursor.SkipSpace();
        return cursor.AtEnd ? call : throw cursor.Unexpected("the end of the call");
    }

    private static IntrinsicCall Call(TextCursor cursor, string text, int depth)
    {
        var from = cursor.Position;
        var name = cursor.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '.');
        var function = IntrinsicFunctions.Find(name) ?? throw cursor.Unexpected("an intrinsic function");
        var arguments = new List<PathQuery>();
        cursor.SkipSpace();
        cursor.Take('(');
        cursor.SkipSpace();
        while (!cursor.TryTake(')'))
        {
            if (arguments.Count > 0)
            {
                cursor.Take(',');
                cursor.SkipSpace();
            }

            arguments.Add(Argument(cursor, text, depth, name == "States.Format" && arguments.Count == 0));
            cursor.SkipSpace();
        }

        return arguments.Count >= function.Least && arguments.Count <= function.Most && depth < DeepestNesting
            ? new IntrinsicCall(text[from..cursor.Position], function, arguments)
            : throw cursor.Unexpected("another number of arguments");
    }

    /// <summary>The pieces of a template around its holes; one that comes from the input is read like a literal.</summary>
    public static string[] Pieces(string template)
    {
        if (template.StartsWith(Marked))
        {
            return template[1..].Split(Hole);
        }

        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var isEscape = template[i] == '\\' && i + 1 < template.Length && template[i + 1] is '{' or '}' or '\\';
            var isHole = template[i] == '{' && i + 1 < template.Length && template[i + 1] == '}';
            i += isEscape || isHole ? 1 : 0;
            text.Append(isHole ? Hole : template[i]);
        }

        return text.ToString().Split(Hole);
    }

    private static PathQuery Argument(TextCursor cursor, string text, int depth, bool isTemplate)
    {
        switch (cursor.Current)
        {
            case '$':
                return PathParser.Parse(cursor, text);
            case '\'':
                var from = cursor.Position;
                var value = Text(cursor, isTemplate);
                return new LiteralQuery(text[from..cursor.Position], Json.From(value));
            case 'S':
                return Call(cursor, text, depth + 1);
            default:
                var word = cursor.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.');
                return new LiteralQuery(word, Literal(word) ?? throw cursor.Unexpected("an argument"));
        }
    }

    private static string Text(TextCursor cursor, bool isTemplate)
    {
        cursor.Take('\'');
        var value = new StringBuilder(isTemplate ? Marked.ToString() : string.Empty);
        while (!cursor.TryTake('\''))
        {
            if (cursor.AtEnd)
            {
                throw cursor.Unexpected("a closing quotation mark");
            }

            if (cursor.TryTake('\\'))
            {
                var isEscapable = cursor.Current is '\'' or '{' or '}' or '\\';
                value.Append(isEscapable ? cursor.Current : throw cursor.Unexpected("an escaped character"));
                cursor.Position++;
            }
            else if (isTemplate && cursor.TryTake("{}"))
            {
                value.Append(Hole);
            }
            else
            {
                value.Append(cursor.Current);
                cursor.Position++;
            }
        }

        return value.ToString();
    }

    private static Json? Literal(string word)
    {
        try
        {
            return word.Length == 0 ? null : Json.Parse(word);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
