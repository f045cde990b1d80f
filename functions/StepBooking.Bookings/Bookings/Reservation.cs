namespace StepBooking.Bookings.Bookings;

/// <summary>Where a booking stands whose seats are its own.</summary>
/// <param name="Phase"><see cref="BookingPhase.Reserved"/> while its provider is asked, else <see cref="BookingPhase.Capturing"/>.</param>
/// <param name="ApproveBy">Until when its provider may accept it; null where no approval is asked.</param>
/// <param name="IsNew">Whether this very call reserved the seats.</param>
public sealed record Reservation(BookingPhase Phase, DateTimeOffset? ApproveBy, bool IsNew);
