using System.Globalization;

namespace StepBooking.Bookings.Notices;

/// <summary>Amounts for people.</summary>
internal static class MoneyText
{
    private static readonly HashSet<string> WithoutMinorUnit =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> OfThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>An amount in minor units as the currency writes it, <c>INR 2850.00</c>.</summary>
    internal static string Of(long amount, string currency)
    {
        var digits = WithoutMinorUnit.Contains(currency) ? 0 : OfThousandths.Contains(currency) ? 3 : 2;
        var major = amount / (decimal)Math.Pow(10, digits);
        return $"{currency} {major.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}";
    }
}
