using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api.Holds;

/// <summary>The caller's hold that a call names.</summary>
internal static class OwnHolds
{
    /// <summary>The hold; another's, and what was never held first, ends the call with 404.</summary>
    internal static async Task<Booking> OwnHold(this BookingStore bookings, string? id, ApiRequest api)
    {
        var caller = api.Caller;
        return BookingId.Canonical(id) is { } holdId
            && await bookings.GetAsync(holdId, api.Stopping) is { HeldRequest: not null } held && held.Customer == caller.Sub
                ? held
                : throw NotFound();
    }

    /// <summary>The hold again, after a write; it was there.</summary>
    internal static Booking Found(this Booking? held) => held ?? throw NotFound();

    private static ApiProblem NotFound() => Problems.NotFound("There is no such hold, or it is somebody else's.");
}
