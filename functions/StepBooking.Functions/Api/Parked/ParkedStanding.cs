using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api.Parked;

/// <summary>How a booking stands after an operator's decision.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Status">Its status.</param>
/// <param name="Owes">What it still owes.</param>
/// <param name="Parked">Whether it is parked still.</param>
internal sealed record ParkedStanding(string BookingId, string Status, IReadOnlyList<string> Owes, bool Parked)
{
    internal static ParkedStanding Of(Booking booking) =>
        new(booking.Id, booking.Status.Text(), [.. booking.Owes.Order(StringComparer.Ordinal)], booking.IsParked);
}
