using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Notices;

/// <summary>One invocation's claim of one notice.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Key">What the notice tells: the status read, or the cancellation's id.</param>
/// <param name="Status">The status that the booking must still have; null where the notice tells of no status.</param>
/// <param name="Debt">The debt that the notice pays.</param>
/// <param name="By">Who claims: fresh for each invocation.</param>
/// <param name="At">When.</param>
internal sealed record NoticeClaim(string BookingId, string Key, BookingStatus? Status, string Debt, string By, DateTimeOffset At);
