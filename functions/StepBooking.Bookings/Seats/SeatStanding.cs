namespace StepBooking.Bookings.Seats;

/// <summary>Whether a seat can be had for a journey.</summary>
public enum SeatStanding
{
    /// <summary>Nobody has any leg of it, or only a hold whose time is over.</summary>
    Free,

    /// <summary>Promised to somebody until a time.</summary>
    Held,

    /// <summary>Somebody's own.</summary>
    Taken,
}
