using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>Reads the condition of a filter: comparisons joined by <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> and parentheses.</summary>
internal static class FilterParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "=~", "<", ">", "in ", "nin "];

    public static Filter Parse(TextCursor cursor)
    {
        var filter = And(cursor);
        cursor.SkipSpace();
        while (cursor.TryTake("||"))
        {
            filter = new CombinedFilter(filter, and: false, And(cursor));
            cursor.SkipSpace();
        }

        return filter;
    }

    private static Filter And(TextCursor cursor)
    {
        var filter = Single(cursor);
        cursor.SkipSpace();
        while (cursor.TryTake("&&"))
        {
            filter = new CombinedFilter(filter, and: true, Single(cursor));
            cursor.SkipSpace();
        }

        return filter;
    }

    private static Filter Single(TextCursor cursor)
    {
        cursor.SkipSpace();
        if (cursor.TryTake('!'))
        {
            return new NegatedFilter(Single(cursor));
        }

        if (cursor.TryTake('('))
        {
            var inner = Parse(cursor);
            cursor.SkipSpace();
            cursor.Take(')');
            return inner;
        }

        var left = Operand(cursor);
        cursor.SkipSpace();
        var comparison = Array.Find(Comparisons, cursor.TryTake);
        return comparison is null
            ? new ComparisonFilter(left, null, null)
            : new ComparisonFilter(left, comparison.TrimEnd(), Operand(cursor));
    }

    private static FilterOperand Operand(TextCursor cursor)
    {
        cursor.SkipSpace();
        if (cursor.Current is '@' or '$')
        {
            var fromItem = cursor.Current == '@';
            cursor.Position++;
            return new FilterOperand(null, fromItem, PathParser.Steps(cursor, out _));
        }

        return new FilterOperand(Literal(cursor), fromItem: false, []);
    }

    private static Json Literal(TextCursor cursor)
    {
        switch (cursor.Current)
        {
            case '\'' or '"':
                return new JsonText(cursor.TakeQuoted());
            case '/':
                cursor.Take('/');
                var pattern = cursor.TakeWhile(c => c != '/');
                cursor.Take('/');
                return new JsonText(cursor.TryTake('i') ? $"(?i){pattern}" : pattern);
            case '[':
                return List(cursor);
            default:
                var word = cursor.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.');
                return TryWord(word) ?? throw cursor.Unexpected("a literal");
        }
    }

    private static JsonList List(TextCursor cursor)
    {
        cursor.Take('[');
        var items = new List<Json>();
        cursor.SkipSpace();
        while (!cursor.TryTake(']'))
        {
            items.Add(Literal(cursor));
            cursor.SkipSpace();
            cursor.TryTake(',');
            cursor.SkipSpace();
        }

        return new JsonList(items);
    }

    private static Json? TryWord(string word)
    {
        try
        {
            return word.Length == 0 ? null : Json.Parse(word);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
