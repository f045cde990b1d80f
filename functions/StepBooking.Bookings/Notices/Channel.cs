namespace StepBooking.Bookings.Notices;

/// <summary>The channels of a notice that are claimed before they are used, by the names in the booking's item.</summary>
public static class Channel
{
    /// <summary>An e-mail.</summary>
    public const string Email = "email";

    /// <summary>A text message to a phone.</summary>
    public const string Sms = "sms";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Email, Sms];
}
