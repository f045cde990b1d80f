namespace StepBooking.Bookings.Tickets;

/// <summary>The names of a ticket's attributes, as its document and its calls spell them.</summary>
public static class TicketWords
{
    /// <summary>The key: <c>1-A9</c>.</summary>
    public const string TheatreSeat = "Theatre-Seat";

    /// <summary>The film.</summary>
    public const string Movie = "Movie";

    /// <summary>What it costs, as a decimal.</summary>
    public const string Price = "Price";

    /// <summary>When the film begins; a ticket without it is open.</summary>
    public const string ShowTime = "ShowTime";

    /// <summary>Which attribute a change is of.</summary>
    public const string UpdateKey = "updateKey";

    /// <summary>What it becomes.</summary>
    public const string UpdateValue = "updateValue";

    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        TheatreSeat, Movie, Price, ShowTime, "Currency", "OfferingId", "Status",
        "LastPriceChangeTimestamp", "PreviousPrice", "DiscountPercentage", "IsDiscounted",
    };

    /// <summary>Whether an attribute means something here, in whatever case: no attribute of a client's own may be called so.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsOwn(string name) => Own.Contains(name);
}
