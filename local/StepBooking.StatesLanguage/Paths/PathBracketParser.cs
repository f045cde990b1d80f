using System.Globalization;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>Reads what stands in the square brackets of a path.</summary>
internal static class PathBracketParser
{
    public static PathStep Parse(TextCursor cursor)
    {
        cursor.Take('[');
        cursor.SkipSpace();
        PathStep step = cursor.Current switch
        {
            '*' => Wildcard(cursor),
            '\'' or '"' => Names(cursor),
            '?' => Filter(cursor),
            _ => Numbers(cursor),
        };
        cursor.SkipSpace();
        cursor.Take(']');
        return step;
    }

    private static WildcardStep Wildcard(TextCursor cursor)
    {
        cursor.Take('*');
        return new WildcardStep();
    }

    private static PathStep Names(TextCursor cursor)
    {
        var names = new List<string>();
        do
        {
            cursor.SkipSpace();
            names.Add(cursor.Current is '\'' or '"' ? cursor.TakeQuoted() : throw cursor.Unexpected("a name in quotes"));
            cursor.SkipSpace();
        }
        while (cursor.TryTake(','));
        return names.Count == 1 ? new PropertyStep(names[0]) : new PropertiesStep(names);
    }

    private static FilterStep Filter(TextCursor cursor)
    {
        cursor.Take('?');
        cursor.SkipSpace();
        cursor.Take('(');
        var filter = FilterParser.Parse(cursor);
        cursor.SkipSpace();
        cursor.Take(')');
        return new FilterStep(filter);
    }

    private static PathStep Numbers(TextCursor cursor)
    {
        var first = Number(cursor);
        cursor.SkipSpace();
        if (cursor.TryTake(':'))
        {
            cursor.SkipSpace();
            return new SliceStep(first, Number(cursor));
        }

        var indexes = new List<int> { first ?? throw cursor.Unexpected("an index") };
        while (cursor.TryTake(','))
        {
            cursor.SkipSpace();
            indexes.Add(Number(cursor) ?? throw cursor.Unexpected("an index"));
            cursor.SkipSpace();
        }

        return new IndexStep(indexes);
    }

    private static int? Number(TextCursor cursor)
    {
        var digits = cursor.TakeWhile(c => char.IsAsciiDigit(c) || c == '-');
        if (digits.Length == 0)
        {
            return null;
        }

        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw cursor.Unexpected("an index");
    }
}
