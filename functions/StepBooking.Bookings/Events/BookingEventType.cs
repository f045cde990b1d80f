using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Events;

/// <summary>What kinds of events there are: the detail types on the bus.</summary>
public static class BookingEventType
{
    /// <summary>A booking waits for its provider's approval.</summary>
    public const string Created = "booking:created";

    /// <summary>A booking is confirmed. From a clerk: it is to be.</summary>
    public const string Confirmed = "booking:confirmed";

    /// <summary>A booking ended without ever being confirmed: rejected, or not completed in time.</summary>
    public const string Rejected = "booking:rejected";

    /// <summary>A booking, or a part of it, was cancelled. From a clerk: it is to be.</summary>
    public const string Cancelled = "booking:cancelled";

    /// <summary>The kind of event that tells of a final status.</summary>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is PENDING: nothing is told of it here.</exception>
    public static string Of(BookingStatus status) => status switch
    {
        BookingStatus.Confirmed => Confirmed,
        BookingStatus.Cancelled => Cancelled,
        BookingStatus.Rejected or BookingStatus.Expired => Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An event tells how a booking ended."),
    };
}
