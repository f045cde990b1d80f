using System.Diagnostics.CodeAnalysis;

namespace StepBooking.Bookings.Bookings;

/// <summary>Where a pending booking stands. Only a pending booking has a phase.</summary>
public enum BookingPhase
{
    /// <summary>Its seats are promised until a time.</summary>
    Held,

    /// <summary>Its seats are its own; a provider has still to accept.</summary>
    [SuppressMessage("Naming", "CA1700:Do not name enum values 'Reserved'", Justification = "A seat is reserved: the word of the domain.")]
    Reserved,

    /// <summary>Past the pivot: everything goes forward, and only the capture itself may turn back.</summary>
    Capturing,

    /// <summary>Stopped: no forward step can have an effect any more.</summary>
    Undoing,
}
