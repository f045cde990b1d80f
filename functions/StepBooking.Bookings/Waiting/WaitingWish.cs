using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Waiting;

/// <summary>
/// What somebody waits for: seats by name (nights, of a stay), or a number of seats, of a class or of any, and the journey where there are
/// stops.
/// </summary>
public sealed record WaitingWish
{
    /// <summary>The seats by name, sorted; empty where any will do, and for a stay.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>The nights of a stay, sorted; empty for everything else.</summary>
    public IReadOnlyList<string> Nights { get; init; } = [];

    /// <summary>How many seats.</summary>
    public required int Quantity { get; init; }

    /// <summary>Of which class; null for any.</summary>
    public string? Class { get; init; }

    /// <summary>Where the journey begins, if it says so.</summary>
    public string? From { get; init; }

    /// <summary>Where the journey ends, if it says so.</summary>
    public string? To { get; init; }

    /// <summary>The same wish always as the same JSON: what it is compared by, and kept as.</summary>
    public string Text => WaitingWishJson.Write(this);

    /// <summary>Reads a body. Every JSON is a wish, or is refused with the reason <c>invalid</c> naming the first wrong field.</summary>
    /// <param name="body">Any JSON.</param>
    public static Validated<WaitingWish> Parse(JsonElement body) => WaitingWishJson.Read(body);

    /// <summary>
    /// Compares the wish with its offering: what could never become free is refused with the reason <c>invalid</c> naming the field.
    /// </summary>
    /// <param name="offering">The offering, with its tickets where its seats are such.</param>
    /// <param name="now">The time now: what has begun is waited for no more.</param>
    /// <returns>Null if it may be waited for.</returns>
    public Reason? Check(Offering offering, DateTimeOffset now) =>
        CheckSeats(offering, now) ?? CheckLength(offering);

    /// <summary>The seats to offer, the first that will do; null where too few are free.</summary>
    /// <param name="map">The seat map on the legs of this wish.</param>
    public IReadOnlyList<string>? Choose(IEnumerable<SeatOnMap> map)
    {
        var free = map.Where(seat => seat.Standing == SeatStanding.Free);
        var chosen = Named.Count > 0
            ? free.Where(seat => Named.Contains(seat.Name)).Select(seat => seat.Name).ToList()
            : [.. free.Where(IsOfClass).Take(Quantity).Select(seat => seat.Name)];
        return chosen.Count == Quantity ? chosen : null;
    }

    /// <summary>The request that books such seats.</summary>
    /// <param name="offering">The offering.</param>
    /// <param name="seats">Seats of it, or nights where this waits for nights.</param>
    public BookingRequest RequestFor(Offering offering, IReadOnlyList<string> seats) => new()
    {
        OfferingId = offering.Id,
        Seats = Nights.Count > 0 ? [] : seats,
        Nights = Nights.Count > 0 ? seats : [],
        From = From,
        To = To,
    };

    private Reason? CheckLength(Offering offering) =>
        offering.Legs(From, To) is { } legs && legs.Last - legs.First >= WaitingTerms.MostLegs
            ? Invalid(BodyFields.To, $"A journey over more than {WaitingTerms.MostLegs} legs cannot be waited for.")
            : null;

    private Reason? CheckSeats(Offering offering, DateTimeOffset now)
    {
        if (Named.Count > 0)
            return Refusal(offering, Named, now);
        if (offering.Kind == OfferingKind.Stay)
            return Invalid(BodyFields.Nights, "It is missing: a stay is waited for by its nights.");
        if (offering.Legs(From, To) is null)
            return Refusal(offering, [.. offering.Plan.Seats.Take(1).Select(seat => seat.Name)], now);
        var most = Wanted(offering).Select(seat => seat.Name).ToList();
        return most.Count == 0 ? Invalid(WaitingWishJson.Class, "No such seats are sold for this journey.")
            : most.Count < Quantity ? Invalid(WaitingWishJson.Quantity, $"There are no more than {most.Count} such seats, sold or not.")
            : Refusal(offering, most, now);
    }

    private IReadOnlyList<string> Named => Nights.Count > 0 ? Nights : Seats;

    private IEnumerable<PlannedSeat> Wanted(Offering offering)
    {
        if (offering.Legs(From, To) is not { } legs)
            return [];
        var sold = offering.FaresOn(legs).Select(fare => fare.Class).ToHashSet(StringComparer.Ordinal);
        return offering.Plan.Seats.Where(seat => sold.Contains(seat.Class) && IsOfClass(seat.Class)).Take(Quantity);
    }

    private Reason? Refusal(Offering offering, IReadOnlyList<string> seats, DateTimeOffset now) =>
        Selection.Of(RequestFor(offering, seats), offering, now, paysLater: true).Refusal;

    private bool IsOfClass(SeatOnMap seat) => IsOfClass(seat.Class);

    private bool IsOfClass(string seatClass) => Class is null || Class == seatClass;

    private static Reason Invalid(string field, string detail) => new("invalid", field, detail);
}
