namespace StepBooking.Bookings.Bookings;

/// <summary>What clients see of a booking. All but <see cref="Pending"/> are final.</summary>
public enum BookingStatus
{
    /// <summary>Under way: its <see cref="BookingPhase"/> says where.</summary>
    Pending,

    /// <summary>Paid and reserved; it has a reference.</summary>
    Confirmed,

    /// <summary>Refused, by a rule or by a fault that could not be mended.</summary>
    Rejected,

    /// <summary>Given up by its customer.</summary>
    Cancelled,

    /// <summary>Its hold or a wait ended before it was booked.</summary>
    Expired,
}
