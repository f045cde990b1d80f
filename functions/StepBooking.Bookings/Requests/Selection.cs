using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Requests;

/// <summary>What a request means on its offering: the seats by name, the legs, when, and what it costs today.</summary>
public sealed record Selection
{
    /// <summary>The offering.</summary>
    public required Offering Offering { get; init; }

    /// <summary>The names of the seats (nights, for a stay), sorted, none twice, all in the offering's plan.</summary>
    public required IReadOnlyList<string> Seats { get; init; }

    /// <summary>The legs of the journey.</summary>
    public required LegRange Legs { get; init; }

    /// <summary>Where the journey begins; null where there are no stops.</summary>
    public string? From { get; init; }

    /// <summary>Where the journey ends; null where there are no stops.</summary>
    public string? To { get; init; }

    /// <summary>When what is booked begins: the departure, the show, or the first night's arrival.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When what is booked ends: the arrival, the show's end, or the departure after the last night.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>What each seat costs, in their order, in minor units of the offering's currency.</summary>
    public required IReadOnlyList<long> Prices { get; init; }

    /// <summary>What the seats cost together, in minor units of the offering's currency.</summary>
    public long Amount => Prices.Sum();

    /// <summary>
    /// Compares a request with its offering. Refused with the reason <c>invalid</c> naming the field: a seat that is not there, stops
    /// it does not run between, what has begun already, a missing payment method where something costs.
    /// </summary>
    /// <param name="request">A well-formed request.</param>
    /// <param name="offering">The offering that it names.</param>
    /// <param name="now">The time now.</param>
    /// <param name="paysLater">Whether the payment method is named later: seats that are held before they are booked.</param>
    public static Validated<Selection> Of(BookingRequest request, Offering offering, DateTimeOffset now, bool paysLater = false) =>
        SelectionRules.Apply(request, offering, now, paysLater);
}
