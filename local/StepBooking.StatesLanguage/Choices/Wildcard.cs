namespace StepBooking.StatesLanguage.Choices;

/// <summary><c>StringMatches</c>: <c>*</c> stands for any text; <c>\*</c> and <c>\\</c> for the characters themselves.</summary>
internal static class Wildcard
{
    public static bool Matches(string text, string pattern)
    {
        var parts = Parts(pattern);
        if (parts.Count == 1)
        {
            return string.Equals(text, parts[0], StringComparison.Ordinal);
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.Skip(1).SkipLast(1))
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static List<string> Parts(string pattern)
    {
        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                i += pattern[i] == '\\' && i + 1 < pattern.Length ? 1 : 0;
                part.Append(pattern[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
