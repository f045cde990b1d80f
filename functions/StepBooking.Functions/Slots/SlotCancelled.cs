namespace StepBooking.Functions.Slots;

/// <summary>The event <c>BOOKING_CANCELLED</c>: a booking that was its provider's to accept was cancelled. Times are UTC, ISO 8601.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="UserId">The customer's subject.</param>
/// <param name="ProviderId">Whose offering it was.</param>
/// <param name="SlotId">What was booked: the offering's id.</param>
/// <param name="SlotStart">When that begins.</param>
/// <param name="SlotEnd">When that ends.</param>
/// <param name="EventType">Always <c>BOOKING_CANCELLED</c>.</param>
/// <param name="Timestamp">When the event was published.</param>
internal sealed record SlotCancelled(
    string BookingId,
    string? UserId,
    string ProviderId,
    string? SlotId,
    string? SlotStart,
    string? SlotEnd,
    string EventType,
    string Timestamp);
