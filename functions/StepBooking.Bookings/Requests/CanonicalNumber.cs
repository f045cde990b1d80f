using System.Globalization;

namespace StepBooking.Bookings.Requests;

/// <summary>Numbers as ECMAScript writes doubles, which is how RFC 8785 wants them.</summary>
internal static class CanonicalNumber
{
    /// <summary>The canonical form of a JSON number; of one that no double can hold, the text itself.</summary>
    internal static string Of(string json)
    {
        var value = double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? Format(value) : json;
    }

    private static string Format(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + Place(digits, point);
    }

    /// <summary>The shortest digits that read back as the same double, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), point - (all.Length - digits.Length));
    }

    private static string Place(string digits, int point) => point switch
    {
        > 21 or <= -6 => Exponential(digits, point - 1),
        <= 0 => "0." + new string('0', -point) + digits,
        _ when point >= digits.Length => digits + new string('0', point - digits.Length),
        _ => digits[..point] + "." + digits[point..],
    };

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent)}");
    }
}
