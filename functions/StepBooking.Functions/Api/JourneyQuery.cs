using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Api;

/// <summary>The query parameters <c>from</c> and <c>to</c> of a call about one offering.</summary>
internal static class JourneyQuery
{
    /// <summary>The legs they name; without them the whole way.</summary>
    /// <exception cref="ApiProblem">400: it does not run so.</exception>
    internal static LegRange Read(Offering offering, ApiRequest api)
    {
        var from = api.Query("from");
        var to = api.Query("to");
        if ((from ?? to) is null)
            return offering.AllLegs;
        if (offering.Stops.Count == 0)
            throw Problems.Invalid(from is not null ? "from" : "to", "It does not run between stops.");
        if (offering.Legs(from, null) is null)
            throw Problems.Invalid("from", "It cannot be boarded there.");
        return offering.Legs(from, to) ?? throw Problems.Invalid("to", "It does not go there from where the journey begins.");
    }
}
