namespace StepBooking.Bookings.Notices;

/// <summary>How a channel of a notice ended, as the booking's item spells it.</summary>
public static class ChannelOutcome
{
    /// <summary>The provider took the message.</summary>
    public const string Sent = "sent";

    /// <summary>The provider refused it for good: a bad number, a suppressed address.</summary>
    public const string Refused = "refused";

    /// <summary>An operator told the customer by hand.</summary>
    public const string Told = "told";

    /// <summary>There is no address for this channel.</summary>
    public const string Skipped = "skipped";
}
