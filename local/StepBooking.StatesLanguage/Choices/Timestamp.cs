using System.Globalization;
using System.Text.RegularExpressions;

namespace StepBooking.StatesLanguage.Choices;

/// <summary>The one form of timestamp that the States Language takes: RFC 3339 with a capital T and an offset.</summary>
internal static partial class Timestamp
{
    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="moment">The moment; digits beyond 100 nanoseconds are dropped.</param>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        var match = Form().Match(text);
        return match.Success
            && DateTimeOffset.TryParse(
                $"{match.Groups["time"].Value}{Fraction(match)}{match.Groups["offset"].Value}",
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out moment);
    }

    private static string Fraction(Match match)
    {
        var digits = match.Groups["fraction"].Value;
        return digits.Length == 0 ? string.Empty : "." + digits[..Math.Min(7, digits.Length)];
    }

    [GeneratedRegex(@"\A(?<time>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.(?<fraction>\d{1,9}))?(?<offset>Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex Form();
}
