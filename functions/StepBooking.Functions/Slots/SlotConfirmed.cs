namespace StepBooking.Functions.Slots;

/// <summary>The event <c>BOOKING_CONFIRMED</c>: a booking that its provider accepted is confirmed. Times are UTC, ISO 8601.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="ProviderId">Who accepted it.</param>
/// <param name="AcceptedAt">When that was.</param>
/// <param name="EventType">Always <c>BOOKING_CONFIRMED</c>.</param>
/// <param name="Timestamp">When the event was published.</param>
internal sealed record SlotConfirmed(string BookingId, string ProviderId, string AcceptedAt, string EventType, string Timestamp);
