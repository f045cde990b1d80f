using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Events;

/// <summary>Makes events of bookings.</summary>
public static class BookingEvents
{
    private const string CreatedKey = "CREATED";

    /// <summary>The event of a booking that waits for its provider.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="offering">What is booked.</param>
    /// <param name="now">The time.</param>
    public static BookingEvent Created(Booking booking, Offering offering, DateTimeOffset now) =>
        Of(BookingEventType.Created, booking, CreatedKey, booking.Status, offering, now);

    /// <summary>The event of what a notice tells.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="key">What the notice tells: a final status, or the id of a decided cancellation.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    /// <param name="now">The time.</param>
    public static BookingEvent Of(Booking booking, string key, Offering? offering, DateTimeOffset now)
    {
        if (booking.Cancels.GetValueOrDefault(key) is not { } cancellation)
        {
            var told = Wire.Status(key);
            return Of(BookingEventType.Of(told), booking, key, told, offering, now);
        }

        return Of(BookingEventType.Cancelled, booking, key, booking.Status, offering, now) with
        {
            Cancellation = new CancelledPart(cancellation.Id, cancellation.Seats ?? [], cancellation.Amount ?? 0),
        };
    }

    private static BookingEvent Of(
        string type, Booking booking, string key, BookingStatus status, Offering? offering, DateTimeOffset now) =>
        new(type, $"{booking.Id}/{key}", booking.Id, status.Text(), UtcText.Of(now))
        {
            UserId = booking.Customer,
            ProviderId = offering?.Provider,
            OfferingId = booking.OfferingId,
            Kind = offering?.Kind.Word(),
            Reference = booking.Reference,
            Seats = booking.Seats,
            Start = booking.Start is { } start ? UtcText.Of(start) : null,
            End = booking.End is { } end ? UtcText.Of(end) : null,
            Amount = booking.Amount,
            Currency = booking.Currency,
            NeedsApproval = booking.NeedsApproval,
            AcceptedAt = booking.AcceptedAt,
            Reason = status is BookingStatus.Confirmed or BookingStatus.Pending ? null : booking.Reason,
        };
}
