using System.Globalization;

namespace StepBooking.Gtfs.Fares;

/// <summary>Amounts of money as whole numbers of a currency's smallest unit.</summary>
public static class MinorUnits
{
    private const int UsualDigits = 2;

    private static readonly HashSet<string> WithoutDigits =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> WithThreeDigits = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>The amount that a decimal number of a currency's units is, or null where it is none.</summary>
    /// <param name="text">Such as <c>3.75</c>.</param>
    /// <param name="currency">Its ISO 4217 code.</param>
    public static long? Of(string text, string currency)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units) || units > 1_000_000)
            return null;
        var amount = units;
        for (var digit = 0; digit < DigitsOf(currency); digit++)
            amount *= 10;
        return amount == decimal.Truncate(amount) ? (long)amount : null;
    }

    private static int DigitsOf(string currency) =>
        WithoutDigits.Contains(currency) ? 0
        : WithThreeDigits.Contains(currency) ? 3
        : UsualDigits;
}
