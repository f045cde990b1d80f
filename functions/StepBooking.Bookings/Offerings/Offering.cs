using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Offerings;

/// <summary>Something bookable, with a start and an end, and its seats.</summary>
public sealed record Offering
{
    /// <summary>Says what it is: <c>train-delhi-mumbai-2026-12-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required OfferingKind Kind { get; init; }

    /// <summary>Who provides it.</summary>
    public required string Provider { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is, of a show, slot or stay; null of what runs between stops.</summary>
    public string? Place { get; init; }

    /// <summary>Where it calls, in order, of a train or bus; otherwise empty.</summary>
    public IReadOnlyList<Stop> Stops { get; init; } = [];

    /// <summary>When it begins, with its local offset from UTC. Of a stay: the first night's arrival.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends, with its local offset from UTC. Of a stay: the last night's departure.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The name of its time zone, for people; the offsets decide.</summary>
    public required string Zone { get; init; }

    /// <summary>The ISO 4217 currency of its fares.</summary>
    public required string Currency { get; init; }

    /// <summary>What a seat of each class costs; where that depends on the journey, by its zones: see <see cref="FaresOn"/>.</summary>
    public required IReadOnlyList<Fare> Fares { get; init; }

    /// <summary>Its seats.</summary>
    public required SeatPlan Plan { get; init; }

    /// <summary>Whether the provider must accept each booking.</summary>
    public bool Approval { get; init; }

    /// <summary>How long seats are held for a booking, in seconds.</summary>
    public int HoldSeconds { get; init; } = 600;

    /// <summary>Whether a customer may have only one pending booking of it.</summary>
    public bool OnePending { get; init; }

    /// <summary>
    /// Free seats by class: advice for searching, counted outside the transactions. The seat map is the truth. Of a run with stops
    /// between, all that there are: <see cref="FreeOn"/> says what is free.
    /// </summary>
    public IReadOnlyDictionary<string, long> Free { get; init; } = new Dictionary<string, long>();

    /// <summary>Of a run with stops between, what somebody has on each leg; a leg that nobody ever had is left out.</summary>
    public IReadOnlyList<TakenSeats> Taken { get; init; } = [];

    /// <summary>When <see cref="Free"/> was last counted.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>The theatre whose tickets its seats are, each a class and a fare of its own; null where seats have their class's fare.</summary>
    public string? Theatre { get; init; }

    /// <summary>Where it begins: the first stop, or its place.</summary>
    public string From => Stops.Count > 0 ? Stops[0].Place : Place ?? "";

    /// <summary>Where it ends: the last stop; null where it begins and ends in one place.</summary>
    public string? To => Stops.Count > 0 ? Stops[^1].Place : null;

    /// <summary>All of its legs.</summary>
    public LegRange AllLegs => Stops.Count > 2 ? new(0, Stops.Count - 2) : LegRange.Whole;

    /// <summary>Whether there are stops between the first and the last, so that a seat can be sold for several journeys.</summary>
    public bool HasStopsBetween => Stops.Count > 2;

    /// <summary>
    /// What a seat costs on these legs, one fare a class. A fare for the zones of the journey goes before one for any; a class that
    /// has neither is not sold on these legs, and left out.
    /// </summary>
    public IReadOnlyList<Fare> FaresOn(LegRange legs)
    {
        var zones = Stops.Count > 0 ? (From: Stops[legs.First].FareZone, To: Stops[legs.Last + 1].FareZone) : default;
        return [.. Fares.Where(fare => fare.FromZone is null || (fare.FromZone == zones.From && fare.ToZone == zones.To))
            .GroupBy(fare => fare.Class, StringComparer.Ordinal)
            .Select(fares => new Fare(fares.Key, fares.MaxBy(fare => fare.FromZone is not null)!.Amount))];
    }

    /// <summary>Free seats by class on these legs, as far as can be said without the seat map: those free on the fullest of them.</summary>
    public IReadOnlyDictionary<string, long> FreeOn(LegRange legs) => Free.ToDictionary(
        free => free.Key,
        free => Math.Max(0, free.Value - Taken.Where(taken => taken.Class == free.Key && legs.Contains(taken.Leg))
            .Select(taken => taken.Count).DefaultIfEmpty().Max()));

    /// <summary>
    /// The legs from one stop to a later one (null: from the first where a journey may begin, to the last where it may end), or null
    /// if there is no such journey.
    /// </summary>
    public LegRange? Legs(string? from, string? to)
    {
        if (Stops.Count == 0)
        {
            return from is null && to is null ? LegRange.Whole : null;
        }

        var first = Index(stop => stop.Boarding && (from is null || Places.AreSame(stop.Place, from)));
        var last = to is null ? LastIndex() : Index(stop => stop.Alighting && Places.AreSame(stop.Place, to));
        return first < 0 || last <= first ? null : new(first, last - 1);
    }

    /// <summary>When a journey over these legs begins: the departure, or the offering's start.</summary>
    public DateTimeOffset StartOf(LegRange legs) => Stops.Count > 0 ? Stops[legs.First].Time : Start;

    /// <summary>When a journey over these legs ends: the arrival, or the offering's end.</summary>
    public DateTimeOffset EndOf(LegRange legs) => Stops.Count > 0 ? Stops[legs.Last + 1].Arrival : End;

    /// <summary>Whether a seat is a stay's night whose local day is over: it can neither be booked nor does anybody need it any more.</summary>
    public bool IsNightOver(string seat, DateTimeOffset now) =>
        Kind == OfferingKind.Stay
        && SeatName.TryDate(seat, out var night)
        && night < DateOnly.FromDateTime(now.ToOffset(Start.Offset).DateTime);

    private int Index(Func<Stop, bool> isIt)
    {
        for (var index = 0; index < Stops.Count; index++)
        {
            if (isIt(Stops[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int LastIndex()
    {
        var index = Stops.Count - 1;
        while (index > 0 && !Stops[index].Alighting)
        {
            index--;
        }

        return index;
    }
}
