namespace StepBooking.Bookings.Bookings;

/// <summary>
/// One cancellation of a booking, of the whole or of a part. It is asked for before it is answered, and decided by the write that
/// takes its seats out of the booking; what is refunded and released comes from here, never from who asks.
/// </summary>
/// <param name="Id">Its id within the booking: made of the key of the request that asked for it.</param>
/// <param name="Asked">When it was asked for.</param>
/// <param name="By">Who asked: the customer's subject, or <c>operator</c> and the operator's.</param>
/// <param name="Wanted">The seats to cancel; null for all that the booking has when it is decided.</param>
/// <param name="Seats">The seats taken out of the booking; null until it is decided. Empty where there was nothing left to cancel.</param>
/// <param name="Amount">What is refunded, in minor units; null until it is decided.</param>
public sealed record Cancellation(
    string Id, DateTimeOffset Asked, string By, IReadOnlyList<string>? Wanted, IReadOnlyList<string>? Seats, long? Amount)
{
    /// <summary>Whether its seats and amount are fixed.</summary>
    public bool IsDecided => Seats is not null;
}
