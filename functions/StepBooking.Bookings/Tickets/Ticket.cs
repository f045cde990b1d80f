namespace StepBooking.Bookings.Tickets;

/// <summary>A ticket: one theatre seat on sale for one film, at a price of its own. Its seat is a seat of an offering, booked as any other.</summary>
public sealed record Ticket
{
    /// <summary>Its key, and the seat's name.</summary>
    public required TheatreSeat Seat { get; init; }

    /// <summary>The offering that its seat is of.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The film, as its clerk wrote it.</summary>
    public required string Movie { get; init; }

    /// <summary>What it costs, in minor units.</summary>
    public required long Price { get; init; }

    /// <summary>The ISO 4217 currency of its prices.</summary>
    public required string Currency { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the film begins; null for an open ticket.</summary>
    public DateTimeOffset? ShowTime { get; init; }

    /// <summary>The client's own attributes: name and JSON text (see <see cref="TicketField"/>).</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>When its price was last changed; no two changes have the same time. Null before the first.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What it cost before that, in minor units.</summary>
    public long? PriceBefore { get; init; }

    /// <summary>What is noted of the latest price change that was processed; null before the first.</summary>
    public PriceNote? Note { get; init; }

    /// <summary>The price change that nobody processed yet: the one to announce (again). Null when there is none.</summary>
    public PriceChange? Unprocessed => ChangedAt is { } at && PriceBefore is { } before && (Note is null || Note.At < at)
        ? new PriceChange(Seat, Movie, before, Price, Currency, at)
        : null;
}
