using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Waiting;

/// <summary>What a customer is told of an offer.</summary>
internal static class OfferText
{
    /// <summary>The notice of an offer.</summary>
    /// <param name="held">The hold.</param>
    /// <param name="offering">What was waited for.</param>
    internal static NoticeText Of(Booking held, Offering offering)
    {
        var seats = NoticeTexts.Seats(held);
        var until = NoticeTexts.Time(held.Until, offering);
        var body = $"""
            What you have waited for is free, and held for you.

            {offering.Title}
            From: {NoticeTexts.Time(held.Start, offering)}
            {NoticeTexts.SeatWord(offering)}: {seats}
            Price: {MoneyText.Of(held.Amount ?? 0, held.Currency ?? offering.Currency)}
            Held until: {until}

            Book it by the hold {held.Id} before then. Afterwards it is offered to the next in the list.
            """;
        return new NoticeText($"{offering.Title}: held for you", body, $"{offering.Title}: {seats} held for you until {until}.");
    }
}
