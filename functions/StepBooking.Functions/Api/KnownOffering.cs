using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>The offering that a path names.</summary>
internal static class KnownOffering
{
    private const int LongestId = 128;

    /// <summary>The offering; without one the call ends with 404.</summary>
    internal static async Task<Offering> Known(this OfferingStore offerings, string? id, ApiRequest api) =>
        (id is { Length: > 0 and <= LongestId } ? await offerings.GetAsync(id, api.Stopping) : null)
        ?? throw Problems.NotFound("There is no such offering.");
}
