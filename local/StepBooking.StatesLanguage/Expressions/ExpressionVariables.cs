using System.Text.RegularExpressions;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>
/// Finds the workflow variables in a JSONata expression by its words: what is bound in the expression itself, a
/// function's parameter and a function that is called are none.
/// </summary>
internal static partial class ExpressionVariables
{
    /// <summary>JSONata's own functions and Step Functions' additions, which may also be handed over without a call.</summary>
    private static readonly HashSet<string> Functions = new(
        ("states string length substring substringBefore substringAfter uppercase lowercase trim pad contains split join match "
        + "replace eval base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl number abs floor ceil "
        + "round power sqrt random formatNumber formatBase formatInteger parseInteger sum max min average boolean not exists count "
        + "append sort reverse shuffle distinct zip keys lookup spread merge sift each error assert type now millis fromMillis "
        + "toMillis map filter single reduce clone partition range hash uuid parse").Split(' '),
        StringComparer.Ordinal);

    public static IEnumerable<string> In(string source)
    {
        var code = NotCode().Replace(source, " ");
        var local = Bound().Matches(code).Select(m => m.Groups[1].Value)
            .Concat(Parameters().Matches(code).SelectMany(m => Name().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        return Name().Matches(code)
            .Where(m => m.Groups[2].Value.Length == 0)
            .Select(m => m.Groups[1].Value)
            .Where(name => !local.Contains(name) && !Functions.Contains(name))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Texts, comments and quoted names.</summary>
    [GeneratedRegex("""\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`|/\*.*?\*/""", RegexOptions.Singleline)]
    private static partial Regex NotCode();

    /// <summary>A name given to a value, to each item or to its index.</summary>
    [GeneratedRegex(@"(?<=[@#]\s*)\$([A-Za-z_]\w*)|\$(?<1>[A-Za-z_]\w*)(?=\s*:=)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"(?:\bfunction|λ)\s*\(([^)]*)\)")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"(?<!\$)\$([A-Za-z_]\w*)(\s*\()?")]
    private static partial Regex Name();
}
