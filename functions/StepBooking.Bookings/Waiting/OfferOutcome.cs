namespace StepBooking.Bookings.Waiting;

/// <summary>What came of offering seats to a place.</summary>
public enum OfferOutcome
{
    /// <summary>They are held for it.</summary>
    Offered,

    /// <summary>They were not free any more.</summary>
    Taken,

    /// <summary>It cannot have them now, whatever is free: another booking of the customer's is pending, or the place changed.</summary>
    NotNow,

    /// <summary>It cannot have them any more: what it waits for has begun or is not sold any more.</summary>
    Never,
}
