using StepBooking.Bookings;
using StepBooking.Bookings.Money;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Tickets;

/// <summary>The event of a price change that its ticket tells of by now: the change as it was announced, and what was noted.</summary>
internal sealed record PriceChangeProcessed(
    string EventType,
    string TheatreSeat,
    string Movie,
    decimal OldPrice,
    decimal NewPrice,
    string Currency,
    string Timestamp,
    bool IsDiscounted,
    decimal? DiscountPercentage,
    string ProcessedAt)
{
    internal static PriceChangeProcessed Of(PriceChange change, DateTimeOffset processed) => new(
        PriceChangeMessage.Processed,
        change.Seat.Text,
        change.Movie,
        MinorUnits.ToDecimal(change.OldPrice, change.Currency),
        MinorUnits.ToDecimal(change.NewPrice, change.Currency),
        change.Currency,
        UtcText.Of(change.At),
        change.IsDiscount,
        change.DiscountPercentage,
        UtcText.Of(processed));
}
