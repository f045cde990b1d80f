using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api.Parked;

/// <summary>The parked booking that a call names, by its id or its reference.</summary>
internal static class ParkedBookings
{
    /// <summary>The booking, parked or not; 404 when there is none.</summary>
    internal static async Task<Booking> KnownBooking(this BookingStore bookings, string? id, ApiRequest api) =>
        await bookings.FindAsync(id, api.Stopping) ?? throw Problems.NotFound("There is no such booking.");

    /// <summary>The booking; 404 when there is none, 409 when it is not parked.</summary>
    internal static async Task<Booking> ParkedBooking(this BookingStore bookings, string? id, ApiRequest api) =>
        await bookings.KnownBooking(id, api) is { IsParked: true } booking ? booking : throw Problems.NotParked();
}
