namespace StepBooking.Bookings.Bookings;

/// <summary>Some bookings that somebody should look at, the longest waiting first.</summary>
/// <param name="Items">The bookings.</param>
/// <param name="Next">Where to go on; null after the last page.</param>
public sealed record DuePage(IReadOnlyList<Booking> Items, DueCursor? Next);
