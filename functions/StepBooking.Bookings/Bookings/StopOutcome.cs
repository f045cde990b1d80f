namespace StepBooking.Bookings.Bookings;

/// <summary>How a compensation goes on after its first write.</summary>
public enum StopOutcome
{
    /// <summary>Stopped, by this call or before it, or ended without a capture: go on undoing.</summary>
    Stopped,

    /// <summary>The booking is another request's: touch nothing.</summary>
    AlreadyPlaced,

    /// <summary>It is past the pivot and goes forward.</summary>
    Forward,

    /// <summary>It was captured and confirmed: there is nothing to undo, only to tell.</summary>
    Final,
}
