namespace StepBooking.Bookings.Tickets;

/// <summary>A change of a ticket's price.</summary>
/// <param name="Seat">The ticket.</param>
/// <param name="Movie">Its film.</param>
/// <param name="OldPrice">What it cost before, in minor units.</param>
/// <param name="NewPrice">What it costs since, in minor units.</param>
/// <param name="Currency">The currency of both, ISO 4217.</param>
/// <param name="At">When; it also orders the changes of a ticket.</param>
public sealed record PriceChange(TheatreSeat Seat, string Movie, long OldPrice, long NewPrice, string Currency, DateTimeOffset At)
{
    private const decimal Whole = 100m;
    private const int Decimals = 2;

    /// <summary>Whether it costs less since.</summary>
    public bool IsDiscount => NewPrice < OldPrice;

    /// <summary>How much less, in percent of the old price, rounded to two decimals; null if it does not cost less.</summary>
    public decimal? DiscountPercentage =>
        IsDiscount ? Math.Round((OldPrice - NewPrice) * Whole / OldPrice, Decimals, MidpointRounding.AwayFromZero) : null;
}
