using System.Globalization;
using StepBooking.Bookings.Money;

namespace StepBooking.Bookings.Notices;

/// <summary>Amounts for people.</summary>
internal static class MoneyText
{
    /// <summary>An amount in minor units as the currency writes it, <c>INR 2850.00</c>.</summary>
    internal static string Of(long amount, string currency)
    {
        var format = "F" + MinorUnits.Digits(currency).ToString(CultureInfo.InvariantCulture);
        return $"{currency} {MinorUnits.ToDecimal(amount, currency).ToString(format, CultureInfo.InvariantCulture)}";
    }
}
