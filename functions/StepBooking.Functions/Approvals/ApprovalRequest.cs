namespace StepBooking.Functions.Approvals;

/// <summary>The event <c>BOOKING_CREATED</c>: a provider is asked to accept or to reject a booking. Times are UTC, ISO 8601.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="UserId">The customer's subject.</param>
/// <param name="ProviderId">Who is asked.</param>
/// <param name="SlotId">What is booked: the offering's id.</param>
/// <param name="SlotStart">When that begins.</param>
/// <param name="SlotEnd">When that ends.</param>
/// <param name="EventType">Always <c>BOOKING_CREATED</c>.</param>
/// <param name="Timestamp">When the question was sent.</param>
internal sealed record ApprovalRequest(
    string BookingId,
    string? UserId,
    string ProviderId,
    string? SlotId,
    string? SlotStart,
    string? SlotEnd,
    string EventType,
    string Timestamp);
