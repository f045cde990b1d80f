using StepBooking.Bookings;
using StepBooking.Bookings.Money;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Tickets;

/// <summary>The event of a ticket's price that was changed. Prices are decimals of the currency; the time orders a ticket's changes.</summary>
internal sealed record PriceChangeInitiated(
    string EventType, string TheatreSeat, string Movie, decimal OldPrice, decimal NewPrice, string Currency, string Timestamp)
{
    internal static PriceChangeInitiated Of(PriceChange change) => new(
        PriceChangeMessage.Initiated,
        change.Seat.Text,
        change.Movie,
        MinorUnits.ToDecimal(change.OldPrice, change.Currency),
        MinorUnits.ToDecimal(change.NewPrice, change.Currency),
        change.Currency,
        UtcText.Of(change.At));
}
