using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Offerings;

/// <summary>What is looked for.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="From">Where it can be boarded, or where it is.</param>
/// <param name="To">Where it goes from there; null: anywhere.</param>
/// <param name="Date">On which local date.</param>
/// <param name="After">Where the page before ended: <see cref="OfferingPage.Next"/>; null: from the start.</param>
/// <param name="Limit">The most offerings of the page.</param>
public sealed record OfferingSearch(OfferingKind Kind, string From, string? To, DateOnly Date, string? After, int Limit)
{
    /// <summary>The time now: what has left or begun by then cannot be booked any more, and is not found. Null: all are.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The legs of an offering from where it is boarded to where it goes, or null where there is no such journey.</summary>
    public LegRange? Journey(Offering offering) =>
        offering.Stops.Count > 0 ? offering.Legs(From, To)
        : To is null ? offering.AllLegs
        : null;

    /// <summary>Whether an offering that can be boarded there then is what is looked for. Tickets bring their fares themselves.</summary>
    internal bool Finds(Offering offering) =>
        Journey(offering) is { } legs
        && (offering.Theatre is not null || offering.FaresOn(legs).Count > 0)
        && (offering.Kind == OfferingKind.Stay || !(offering.StartOf(legs) <= Now));
}
