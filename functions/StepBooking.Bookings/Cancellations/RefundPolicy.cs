using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Cancellations;

/// <summary>
/// What comes back when a customer cancels: everything until some time before the start, a part after that, and nothing once what
/// was booked has begun. The time of asking decides, not the time at which the cancellation is carried out.
/// </summary>
/// <remarks>
/// Each seat is rounded by itself, half a minor unit up: whoever gives a booking back seat by seat gets what the whole would have
/// given at that time, and never more than was paid.
/// </remarks>
public static class RefundPolicy
{
    private const int All = 100;
    private const int HalfOfHundred = 50;

    /// <summary>The rules, one for each kind.</summary>
    public static IReadOnlyList<RefundRule> Rules { get; } =
    [
        new(OfferingKind.Train, TimeSpan.FromHours(24), 50),
        new(OfferingKind.Bus, TimeSpan.FromHours(12), 50),
        new(OfferingKind.Show, TimeSpan.FromHours(48), 25),
        new(OfferingKind.Slot, TimeSpan.FromHours(24), 50),
        new(OfferingKind.Stay, TimeSpan.FromHours(168), 50),
    ];

    /// <summary>The part of the price that comes back, in percent.</summary>
    /// <param name="kind">What was booked.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="asked">When the cancellation was asked for.</param>
    /// <returns>0 to 100.</returns>
    public static int PercentOf(OfferingKind kind, DateTimeOffset start, DateTimeOffset asked)
    {
        var rule = Rules.Single(each => each.Kind == kind);
        if (asked >= start)
            return 0;
        return asked <= start - rule.FullUntil ? All : rule.PercentAfter;
    }

    /// <summary>What comes back for some seats.</summary>
    /// <param name="prices">What each seat cost, in minor units.</param>
    /// <param name="percent">The part that comes back, 0 to 100.</param>
    /// <returns>Minor units; never more than the seats cost.</returns>
    public static long AmountOf(IEnumerable<long> prices, int percent) => prices.Sum(price => ((price * percent) + HalfOfHundred) / All);
}
