namespace StepBooking.Bookings.Bookings;

/// <summary>What a conditional write of a booking answered.</summary>
/// <param name="Written">Whether the condition held.</param>
/// <param name="Booking">The booking after the write, or as the failed condition met it; null when there was none.</param>
public sealed record WriteAnswer(bool Written, Booking? Booking);
