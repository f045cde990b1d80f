using System.Globalization;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Notices;

/// <summary>What customers are told. The text follows the status that was read, never the path that led there.</summary>
public static class NoticeTexts
{
    /// <summary>The notice of a booking that is confirmed, or has ended otherwise.</summary>
    /// <param name="booking">The booking as read; its status is final.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    public static NoticeText Of(Booking booking, Offering? offering) =>
        booking.Status == BookingStatus.Confirmed ? Confirmation(booking, offering) : Ending(booking, offering);

    private static NoticeText Confirmation(Booking booking, Offering? offering)
    {
        var title = Title(booking, offering);
        var body = $"""
            Your booking is confirmed.

            Reference: {booking.Reference}
            {title}
            From: {Time(booking.Start, offering)}
            To: {Time(booking.End, offering)}
            {SeatWord(offering)}: {Seats(booking)}
            Paid: {Paid(booking)}

            Please keep the reference: it is all you need to show or to ask about this booking.
            """;
        var text = $"Confirmed: {title}, {Time(booking.Start, offering)}, {Seats(booking)}. Reference {booking.Reference}.";
        return new NoticeText($"Booking {booking.Reference} is confirmed", body, text);
    }

    private static NoticeText Ending(Booking booking, Offering? offering)
    {
        var title = Title(booking, offering);
        var ended = Ended(booking.Status);
        var body = $"""
            Your booking {ended}.

            {title}
            {SeatWord(offering)}: {Seats(booking)}
            Why: {booking.Reason?.Detail ?? "No reason was recorded."}

            {Money(booking)}

            Booking: {booking.Id}
            """;
        return new NoticeText($"Your booking {ended}", body, $"Your booking of {title} {ended}. {Money(booking)}");
    }

    private static string Ended(BookingStatus status) => status switch
    {
        BookingStatus.Rejected => "could not be made",
        BookingStatus.Cancelled => "was cancelled",
        BookingStatus.Expired => "was not completed in time",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A notice tells how a booking ended."),
    };

    /// <summary>While a payment is still to be closed, money will be returned; nobody may say yet that it was.</summary>
    private static string Money(Booking booking) =>
        booking.Pay is null ? "You have not been charged."
        : booking.Owes.Contains(Debt.Pay) ? "Any money taken or set aside for it will be returned in full."
        : "Any money taken or set aside for it has been returned in full.";

    internal static string Title(Booking booking, Offering? offering) => offering?.Title ?? booking.OfferingId ?? "your request";

    internal static string SeatWord(Offering? offering) => offering?.Kind == OfferingKind.Stay ? "Nights" : "Seats";

    internal static string Seats(Booking booking) => booking.Seats.Count == 0 ? "none" : string.Join(", ", booking.Seats);

    private static string Paid(Booking booking) =>
        booking.Amount > 0 ? MoneyText.Of(booking.Amount.Value, booking.Currency ?? string.Empty) : "nothing to pay";

    internal static string Time(DateTimeOffset? time, Offering? offering) =>
        time?.ToOffset(offering?.Start.Offset ?? TimeSpan.Zero)
            .ToString("ddd d MMM yyyy, HH:mm 'UTC'zzz", CultureInfo.InvariantCulture) ?? "unknown";
}
