using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Api.Waiting;

/// <summary>The caller's place that a call names.</summary>
internal static class OwnPlaces
{
    private const int LongestId = 128;

    /// <summary>The place; without one the call ends with 404.</summary>
    internal static async Task<WaitingPlace> Own(this WaitingStore places, string? offeringId, ApiRequest api)
    {
        var caller = api.Caller;
        return (offeringId is { Length: > 0 and <= LongestId } ? await places.GetAsync(caller.Sub, offeringId, api.Stopping) : null)
            ?? throw Problems.NotFound("The caller does not wait for it.");
    }
}
