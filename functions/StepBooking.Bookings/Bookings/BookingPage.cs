namespace StepBooking.Bookings.Bookings;

/// <summary>Some of a customer's bookings, newest first.</summary>
/// <param name="Items">The bookings.</param>
/// <param name="Next">Where to go on; null after the last page.</param>
public sealed record BookingPage(IReadOnlyList<Booking> Items, BookingCursor? Next);
