namespace StepBooking.Bookings.Money;

/// <summary>
/// Between amounts in minor units, which everything here is kept in, and decimals as people write them. How many decimals a currency has
/// is ISO 4217's number; a currency that is in neither list has two.
/// </summary>
public static class MinorUnits
{
    private static readonly HashSet<string> WithoutMinorUnit =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> OfThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>How many decimals a currency has: 0, 2 or 3.</summary>
    /// <param name="currency">Its ISO 4217 code.</param>
    public static int Digits(string currency) => WithoutMinorUnit.Contains(currency) ? 0 : OfThousandths.Contains(currency) ? 3 : 2;

    /// <summary>An amount as a decimal: 1599 minor units of USD are 15.99.</summary>
    /// <param name="amount">In minor units.</param>
    /// <param name="currency">The currency's ISO 4217 code.</param>
    public static decimal ToDecimal(long amount, string currency) => amount / Unit(currency);

    /// <summary>A decimal in minor units; null where it has more decimals than the currency, or is too large for any price.</summary>
    /// <param name="value">Such as 15.99.</param>
    /// <param name="currency">The currency's ISO 4217 code.</param>
    public static long? FromDecimal(decimal value, string currency)
    {
        if (Math.Abs(value) > int.MaxValue)
            return null;
        var amount = value * Unit(currency);
        return amount == decimal.Truncate(amount) ? (long)amount : null;
    }

    private static decimal Unit(string currency) => Digits(currency) switch
    {
        0 => 1m,
        3 => 1000m,
        _ => 100m,
    };
}
