using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Approvals;

/// <summary>What a provider decides.</summary>
/// <param name="Word">The decision as a past participle: <c>accepted</c>.</param>
/// <param name="Outcome">How the booking ends by it, if nothing else happens.</param>
internal sealed record Decision(string Word, BookingStatus Outcome)
{
    /// <summary>Whether a booking was decided so before.</summary>
    public required Func<Booking, bool> IsTaken { get; init; }

    /// <summary>Writes the decision, if the booking still waits for one.</summary>
    public required Func<Booking, Task<WriteAnswer>> TakeAsync { get; init; }
}
