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

    /// <summary>What a seat of each class costs.</summary>
    public required IReadOnlyList<Fare> Fares { get; init; }

    /// <summary>Its seats.</summary>
    public required SeatPlan Plan { get; init; }

    /// <summary>Whether the provider must accept each booking.</summary>
    public bool Approval { get; init; }

    /// <summary>How long seats are held for a booking, in seconds.</summary>
    public int HoldSeconds { get; init; } = 600;

    /// <summary>Whether a customer may have only one pending booking of it.</summary>
    public bool OnePending { get; init; }

    /// <summary>Free seats by class: advice for searching, counted outside the transactions. The seat map is the truth.</summary>
    public IReadOnlyDictionary<string, long> Free { get; init; } = new Dictionary<string, long>();

    /// <summary>When <see cref="Free"/> was last counted.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Where it begins: the first stop, or its place.</summary>
    public string From => Stops.Count > 0 ? Stops[0].Place : Place ?? "";

    /// <summary>Where it ends: the last stop; null where it begins and ends in one place.</summary>
    public string? To => Stops.Count > 0 ? Stops[^1].Place : null;

    /// <summary>All of its legs.</summary>
    public LegRange AllLegs => Stops.Count > 2 ? new(0, Stops.Count - 2) : LegRange.Whole;

    /// <summary>What a seat of this class costs, in minor units; null if the class has no fare.</summary>
    public long? PriceOf(string seatClass) => Fares.FirstOrDefault(fare => fare.Class == seatClass)?.Amount;

    /// <summary>The legs from one stop to a later one (null: from the first, to the last), or null if it does not run so.</summary>
    public LegRange? Legs(string? from, string? to)
    {
        var first = from is null ? 0 : IndexOf(from);
        var last = to is null ? Math.Max(Stops.Count - 1, 1) : IndexOf(to);
        return first < 0 || last <= first ? null : new(first, last - 1);
    }

    /// <summary>Whether a seat is a stay's night whose local day is over: it can neither be booked nor does anybody need it any more.</summary>
    public bool IsNightOver(string seat, DateTimeOffset now) =>
        Kind == OfferingKind.Stay
        && SeatName.TryDate(seat, out var night)
        && night < DateOnly.FromDateTime(now.ToOffset(Start.Offset).DateTime);

    private int IndexOf(string place)
    {
        for (var index = 0; index < Stops.Count; index++)
        {
            if (Places.AreSame(Stops[index].Place, place))
            {
                return index;
            }
        }

        return -1;
    }
}
