using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Steps;

/// <summary>What ReserveSeats answers.</summary>
/// <param name="Answer"><c>ok</c>; <c>go</c> when the booking was found past the pivot.</param>
/// <param name="Approval">Whether its provider must accept it first.</param>
/// <param name="ApproveBy">Until when, in milliseconds since 1970; null where nobody is asked.</param>
public sealed record ReserveAnswer(string Answer, bool Approval, long? ApproveBy)
{
    internal static ReserveAnswer Of(Reservation reservation)
    {
        var isWaiting = reservation.Phase == BookingPhase.Reserved;
        var answer = isWaiting || reservation.IsNew ? StepAnswer.Ok : StepAnswer.Go;
        return new ReserveAnswer(answer.Answer, isWaiting, isWaiting ? reservation.ApproveBy?.ToUnixTimeMilliseconds() : null);
    }
}
