using System.Text.RegularExpressions;

namespace StepBooking.Bookings.Store;

/// <summary>Expressions spell every attribute as <c>#name</c>, for many plain names are reserved; this makes the names' table.</summary>
internal static partial class Expression
{
    /// <summary>The names that an expression uses, each for the attribute of that name.</summary>
    /// <param name="others">Placeholders that stand for something else than their own name.</param>
    /// <param name="expressions">The expressions; null for none.</param>
    internal static Dictionary<string, string> Names(IReadOnlyDictionary<string, string> others, params IEnumerable<string?> expressions) =>
        expressions.SelectMany(expression => NamePattern().Matches(expression ?? string.Empty))
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => others.GetValueOrDefault(name) ?? name[1..]);

    [GeneratedRegex("#[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex NamePattern();
}
