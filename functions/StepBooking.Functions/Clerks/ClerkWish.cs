namespace StepBooking.Functions.Clerks;

/// <summary>What a clerk wants to become of a booking: the detail of the clerk's event.</summary>
/// <param name="Id">What the wish is known by, a UUID: the same for the same key, or the same request.</param>
/// <param name="BookingId">The booking.</param>
/// <param name="Status"><c>CONFIRMED</c> or <c>CANCELLED</c>.</param>
/// <param name="ClerkId">The clerk's subject in the user pool.</param>
/// <param name="At">When it was asked for, UTC, ISO 8601.</param>
internal sealed record ClerkWish(string Id, string BookingId, string Status, string ClerkId, string At);
