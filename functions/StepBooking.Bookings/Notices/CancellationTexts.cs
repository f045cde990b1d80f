using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Notices;

/// <summary>What customers are told of a cancellation: what was cancelled, what is left, and what comes back.</summary>
public static class CancellationTexts
{
    /// <summary>The notice of one cancellation.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="cancellation">The cancellation, decided.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    public static NoticeText Of(Booking booking, Cancellation cancellation, Offering? offering)
    {
        var isWhole = cancellation.Wanted is null || TookTheLast(booking, cancellation);
        var subject = isWhole ? $"Booking {booking.Reference} is cancelled" : $"Booking {booking.Reference}: a part is cancelled";
        var cancelled = string.Join(", ", cancellation.Seats ?? []);
        var title = NoticeTexts.Title(booking, offering);
        var money = Money(booking, cancellation);
        var body = $"""
            {(isWhole ? "Your booking is cancelled." : "A part of your booking is cancelled.")}

            Reference: {booking.Reference}
            {title}
            From: {NoticeTexts.Time(booking.Start, offering)}
            Cancelled {NoticeTexts.SeatWord(offering).ToLowerInvariant()}: {cancelled}
            Still booked: {NoticeTexts.Seats(booking)}

            {money}
            """;
        return new NoticeText(subject, body, $"{subject}: {title}, {cancelled}. {money}");
    }

    /// <summary>Whether it was this cancellation that ended the booking: a part may be told after the rest was cancelled too.</summary>
    private static bool TookTheLast(Booking booking, Cancellation cancellation)
    {
        var execution = CancellationExecution.NameOf(booking.Id, cancellation.Id);
        return booking.Trail.Any(entry =>
            entry.To == BookingStatus.Cancelled.Text() && entry.Execution?.StartsWith(execution, StringComparison.Ordinal) == true);
    }

    /// <summary>While a refund is still owed, money will be returned; nobody may say yet that it was.</summary>
    private static string Money(Booking booking, Cancellation cancellation)
    {
        if (cancellation.Amount is not > 0)
            return "Nothing is returned for it.";
        var amount = MoneyText.Of(cancellation.Amount.Value, booking.Currency ?? string.Empty);
        return booking.Owes.Contains(Debt.RefundOf(cancellation.Id)) ? $"{amount} will be returned." : $"{amount} has been returned.";
    }
}
