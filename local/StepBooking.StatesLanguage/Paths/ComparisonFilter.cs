using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>A comparison of two operands, or (without an operator) the test that a path leads somewhere.</summary>
internal sealed class ComparisonFilter(FilterOperand left, string? comparison, FilterOperand? right) : Filter
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(1);

    public override bool Holds(Json item, Json root)
    {
        var value = left.Value(item, root);
        if (comparison is null)
        {
            return value is not null;
        }

        var other = right!.Value(item, root);
        return comparison switch
        {
            "==" => Same(value, other),
            "!=" => !Same(value, other),
            "in" => other is JsonList list && value is not null && list.Contains(value),
            "nin" => other is not JsonList list || value is null || !list.Contains(value),
            "=~" => value is JsonText text && other is JsonText pattern
                && Regex.IsMatch(text.Value, $"^(?:{pattern.Value})$", RegexOptions.None, RegexLimit),
            _ => Ordered(value, other),
        };
    }

    private static bool Same(Json? one, Json? other) => one is null ? other is null : one.Equals(other);

    private bool Ordered(Json? one, Json? other)
    {
        int order;
        if (one is JsonNumber a && other is JsonNumber b)
        {
            order = a.Value.CompareTo(b.Value);
        }
        else if (one is JsonText c && other is JsonText d)
        {
            order = string.CompareOrdinal(c.Value, d.Value);
        }
        else
        {
            return false;
        }

        return comparison switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
