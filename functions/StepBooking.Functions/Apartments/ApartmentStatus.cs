using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Apartments;

/// <summary>A booking's status as the apartments' clients know it.</summary>
internal static class ApartmentStatus
{
    internal const string Pending = "PENDING";
    internal const string Approved = "APPROVED";
    internal const string Cancelled = "CANCELLED";

    /// <summary>One of their three words.</summary>
    internal static string Of(BookingStatus status) => status switch
    {
        BookingStatus.Pending => Pending,
        BookingStatus.Confirmed => Approved,
        _ => Cancelled,
    };
}
