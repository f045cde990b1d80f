namespace StepBooking.Functions.Api;

/// <summary>What one cancellation of a booking took and gives back.</summary>
/// <param name="Seats">The seats that were cancelled.</param>
/// <param name="Amount">What comes back for them, in minor units of the booking's currency; 0 for nothing.</param>
internal sealed record RefundAnswer(IReadOnlyList<string> Seats, long Amount);
