namespace StepBooking.Local.Iam;

/// <summary>IAM's patterns: <c>*</c> stands for any text, <c>?</c> for one character.</summary>
internal static class Wildcards
{
    /// <summary>Whether the whole text is what the pattern describes.</summary>
    internal static bool Match(string pattern, string text, bool ignoreCase = false)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        int at = 0, read = 0, star = -1, resume = 0;
        while (read < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = read;
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern.AsSpan(at, 1).Equals(text.AsSpan(read, 1), comparison)))
            {
                at++;
                read++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                read = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }
}
