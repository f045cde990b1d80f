namespace StepBooking.Bookings.Offerings;

/// <summary>The five kinds of things that can be booked.</summary>
public enum OfferingKind
{
    /// <summary>A train's run between stops, with numbered seats.</summary>
    Train,

    /// <summary>A bus's run between stops, with numbered seats.</summary>
    Bus,

    /// <summary>A performance in a theatre or cinema, with theatre seats such as <c>1-A9</c>.</summary>
    Show,

    /// <summary>A provider's time slot: one seat, named <c>1</c>.</summary>
    Slot,

    /// <summary>An apartment; its seats are nights, named by their dates.</summary>
    Stay,
}
