using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api;

/// <summary>Makes answers of bookings.</summary>
internal static class BookingAnswers
{
    /// <summary>A booking that the store has.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="offering">Its offering; null if it has none.</param>
    internal static BookingAnswer Of(Booking booking, Offering? offering)
    {
        var (from, to) = booking.JourneyOn(offering);
        return new BookingAnswer
        {
            Id = booking.Id,
            Status = booking.Status.Text(),
            Reference = booking.Reference,
            UserId = booking.Customer,
            ProviderId = offering?.Provider,
            OfferingId = booking.OfferingId,
            SlotId = offering?.Kind == OfferingKind.Slot ? booking.OfferingId : null,
            Seats = booking.Seats.Count > 0 ? booking.Seats : null,
            From = from,
            To = to,
            Start = Text(booking.Start),
            End = Text(booking.End),
            Amount = booking.Amount,
            Currency = booking.Currency,
            HoldUntil = booking.IsFinal ? null : Text(booking.Until),
            Reason = booking.Reason,
            CreatedAt = Text(booking.Placed),
            Refunds = RefundsOf(booking),
        };
    }

    private static List<RefundAnswer>? RefundsOf(Booking booking)
    {
        var decided = booking.Cancels.Values.Where(each => each.Seats?.Count > 0).OrderBy(each => each.Asked);
        List<RefundAnswer> refunds = [.. decided.Select(each => new RefundAnswer(each.Seats!, each.Amount ?? 0))];
        return refunds.Count > 0 ? refunds : null;
    }

    /// <summary>A booking whose execution was started just now. What the hold decides (amount, time) is not there yet.</summary>
    internal static BookingAnswer Of(string id, string userId, Selection selection) => new()
    {
        Id = id,
        Status = BookingStatus.Pending.Text(),
        UserId = userId,
        ProviderId = selection.Offering.Provider,
        OfferingId = selection.Offering.Id,
        SlotId = selection.Offering.Kind == OfferingKind.Slot ? selection.Offering.Id : null,
        Seats = selection.Seats,
        From = selection.From,
        To = selection.To,
        Start = UtcText.Of(selection.Start),
        End = UtcText.Of(selection.End),
    };

    /// <summary>The answer to a booking by <c>slotId</c>: that call's statuses are lower case.</summary>
    internal static BookingAnswer InLowerCase(this BookingAnswer answer) => answer with { Status = answer.Status.ToLowerInvariant() };

    /// <summary>Where a booking's journey begins and ends; nowhere for what runs between no stops, or is gone.</summary>
    internal static (string? From, string? To) JourneyOn(this Booking booking, Offering? offering) =>
        offering is not null && booking.Legs.Last + 1 < offering.Stops.Count
            ? (offering.Stops[booking.Legs.First].Place, offering.Stops[booking.Legs.Last + 1].Place)
            : (null, null);

    private static string? Text(DateTimeOffset? time) => time is { } known ? UtcText.Of(known) : null;
}
