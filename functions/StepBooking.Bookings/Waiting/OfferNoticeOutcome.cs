namespace StepBooking.Bookings.Waiting;

/// <summary>What came of telling a customer of an offer.</summary>
public enum OfferNoticeOutcome
{
    /// <summary>There was nothing to do: it was told before, or somebody else is at it.</summary>
    Left,

    /// <summary>A channel took it.</summary>
    Told,

    /// <summary>No channel could take it now: it is tried again.</summary>
    NotNow,

    /// <summary>No channel took it, as far as anybody knows, and it is not tried again.</summary>
    Untold,
}
