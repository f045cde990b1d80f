namespace StepBooking.Bookings.Notices;

/// <summary>What came of handing a message to a provider.</summary>
public enum SendOutcome
{
    /// <summary>The provider took it.</summary>
    Sent,

    /// <summary>The provider refuses it for good: a bad number, a suppressed address.</summary>
    Refused,

    /// <summary>It was certainly not taken, but may be later: throttled, or the sender is not set up.</summary>
    NotNow,

    /// <summary>Nobody knows: no answer, or one that does not say. It must not be sent again by itself.</summary>
    Unknown,
}
