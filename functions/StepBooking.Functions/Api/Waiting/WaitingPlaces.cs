using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Api.Waiting;

/// <summary>Shows the caller's place.</summary>
/// <param name="places">Waiting lists.</param>
/// <param name="bookings">The holds of offers.</param>
/// <param name="clock">The time.</param>
internal sealed class WaitingPlaces(WaitingStore places, BookingStore bookings, TimeProvider clock)
{
    /// <summary>The place as it is by now.</summary>
    internal async Task<WaitingAnswer> ShowAsync(WaitingPlace place, CancellationToken stopping)
    {
        var held = place is { State: WaitingState.Offered, Hold: { } hold } ? await bookings.GetAsync(hold, stopping) : null;
        var before = place.IsOpen ? await places.CountBeforeAsync(place, stopping) : 0;
        return WaitingAnswers.Of(place, held, before, clock.GetUtcNow());
    }
}
