using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Notices;

/// <summary>What providers are told. Customers are not named to them: a booking is known by its id.</summary>
internal static class ProviderTexts
{
    /// <summary>The message of an event.</summary>
    /// <param name="tells">One of <see cref="ProviderNotice"/>.</param>
    /// <param name="booking">The booking as read.</param>
    /// <param name="offering">What is booked.</param>
    internal static NoticeText Of(string tells, Booking booking, Offering offering) =>
        tells == ProviderNotice.Created ? Question(booking, offering) : Cancellation(booking, offering);

    private static NoticeText Question(Booking booking, Offering offering)
    {
        var until = NoticeTexts.Time(booking.ApproveBy, offering);
        var body = $"""
            Somebody would like to book with you and waits for your answer.

            {Of(booking, offering)}

            Accept or reject it until {until}:
            POST /providers/{offering.Provider}/bookings/{booking.Id}/accept
            POST /providers/{offering.Provider}/bookings/{booking.Id}/reject

            Without an answer it ends then by itself.
            """;
        var subject = $"A booking waits for your answer: {offering.Title}";
        return new NoticeText(subject, body, $"{subject}, {NoticeTexts.Time(booking.Start, offering)}. Answer until {until}. Booking {booking.Id}.");
    }

    private static NoticeText Cancellation(Booking booking, Offering offering)
    {
        var body = $"""
            A booking with you was cancelled. You need not do anything: it is free to be booked again.

            {Of(booking, offering)}
            """;
        var subject = $"A booking was cancelled: {offering.Title}";
        return new NoticeText(subject, body, $"{subject}, {NoticeTexts.Time(booking.Start, offering)}. Booking {booking.Id}.");
    }

    private static string Of(Booking booking, Offering offering) => $"""
        {offering.Title}
        From: {NoticeTexts.Time(booking.Start, offering)}
        To: {NoticeTexts.Time(booking.End, offering)}
        Booking: {booking.Id}
        """;
}
