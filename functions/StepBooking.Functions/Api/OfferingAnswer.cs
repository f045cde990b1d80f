using StepBooking.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Api;

/// <summary>An offering as the API shows it. Times are UTC, money is minor units.</summary>
internal sealed record OfferingAnswer
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Provider { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Currency { get; init; }

    public required IReadOnlyList<Fare> Fares { get; init; }

    public required IReadOnlyDictionary<string, long> Free { get; init; }

    public required string AsOf { get; init; }

    public bool? Approval { get; init; }

    public IReadOnlyList<StopAnswer>? Stops { get; init; }

    /// <summary>A journey over these legs: where and when it begins and ends, what it costs and what is free on it.</summary>
    internal static OfferingAnswer Of(Offering offering, LegRange legs) => Of(offering, legs, offering.FaresOn(legs));

    /// <summary>The same with every stop of the run, where there are some between.</summary>
    internal static OfferingAnswer WithStops(Offering offering, LegRange legs) => Of(offering, legs) with
    {
        Stops = offering.HasStopsBetween ? [.. offering.Stops.Select(StopAnswer.Of)] : null,
    };

    private static OfferingAnswer Of(Offering offering, LegRange legs, IReadOnlyList<Fare> fares) => new()
    {
        Id = offering.Id,
        Kind = offering.Kind.Word(),
        Title = offering.Title,
        Provider = offering.Provider,
        From = offering.Stops.Count > 0 ? offering.Stops[legs.First].Place : offering.From,
        To = offering.Stops.Count > 0 ? offering.Stops[legs.Last + 1].Place : null,
        Start = UtcText.Of(offering.StartOf(legs)),
        End = UtcText.Of(offering.EndOf(legs)),
        Currency = offering.Currency,
        Fares = fares,
        Free = FreeOf(offering.FreeOn(legs), fares),
        AsOf = UtcText.Of(offering.AsOf),
        Approval = offering.Approval ? true : null,
    };

    /// <summary>In the order of the fares, and of their classes alone: no other is sold for the journey.</summary>
    private static Dictionary<string, long> FreeOf(IReadOnlyDictionary<string, long> free, IReadOnlyList<Fare> fares) =>
        fares.Where(fare => free.ContainsKey(fare.Class)).ToDictionary(fare => fare.Class, fare => free[fare.Class]);
}
