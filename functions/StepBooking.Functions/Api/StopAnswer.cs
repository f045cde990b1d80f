using StepBooking.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>A stop of a run.</summary>
/// <param name="Place">Its name.</param>
/// <param name="Time">When the run leaves there, or ends; UTC.</param>
/// <param name="Arrival">When it arrives there, where that is another time; UTC.</param>
/// <param name="Boarding">False where no journey may begin.</param>
/// <param name="Alighting">False where no journey may end.</param>
internal sealed record StopAnswer(string Place, string Time, string? Arrival, bool? Boarding, bool? Alighting)
{
    internal static StopAnswer Of(Stop stop) => new(
        stop.Place,
        UtcText.Of(stop.Time),
        stop.Arrival == stop.Time ? null : UtcText.Of(stop.Arrival),
        stop.Boarding ? null : false,
        stop.Alighting ? null : false);
}
