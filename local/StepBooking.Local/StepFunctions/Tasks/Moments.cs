using System.Globalization;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>
/// Times in answers. On the wire they are seconds since 1970; optimised integrations show milliseconds, and those by an
/// SDK show ISO 8601.
/// </summary>
internal static class Moments
{
    private static readonly string[] Endings = ["Date", "DateTime", "Timestamp"];

    /// <summary>The answer with its own times as whole milliseconds since 1970.</summary>
    public static JsonMap InMilliseconds(JsonMap answer) => new(answer.Select(m => KeyValuePair.Create(
        m.Key, IsMoment(m.Key) && m.Value is JsonNumber number ? Json.From((long)Math.Round(number.Value * 1000)) : m.Value)));

    /// <summary>A time as ISO 8601 where a member holds one; else the value itself.</summary>
    public static Json InWords(string name, Json value) => IsMoment(name) && value is JsonNumber number
        ? Json.From(DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(number.Value * 1000))
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture))
        : value;

    private static bool IsMoment(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal));
}
