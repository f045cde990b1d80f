namespace StepBooking.Bookings.Waiting;

/// <summary>The numbers of waiting lists.</summary>
public static class WaitingTerms
{
    /// <summary>
    /// How long a seat that somebody waits for is kept from everybody else: after it was released, and after the end of an offer. The
    /// schedule passes it on every minute.
    /// </summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    /// <summary>The most places in the list of one offering.</summary>
    public const int MostPlaces = 1000;

    /// <summary>The most legs of a journey that can be waited for: an expression takes 300 operators, and an offer's has some more.</summary>
    public const int MostLegs = 50;

    /// <summary>How often seats are offered to one place, when nobody could be told of the offers before.</summary>
    public const int MostRounds = 3;

    /// <summary>
    /// How long a list without a place is still looked at: longer than joining takes, whose first write says that there is a list.
    /// </summary>
    internal static readonly TimeSpan EmptyFor = TimeSpan.FromMinutes(2);

    /// <summary>How long places are kept after what they waited for has ended.</summary>
    internal static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(7);
}
