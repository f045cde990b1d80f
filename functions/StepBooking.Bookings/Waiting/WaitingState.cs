namespace StepBooking.Bookings.Waiting;

/// <summary>How a place in a waiting list stands.</summary>
public enum WaitingState
{
    /// <summary>It waits for seats.</summary>
    Waiting,

    /// <summary>Seats are held for it, until a time.</summary>
    Offered,

    /// <summary>Its offer was taken: there is a booking under the hold's id.</summary>
    Booked,

    /// <summary>Its offer ended unused, or there is nothing left to wait for.</summary>
    Passed,
}
