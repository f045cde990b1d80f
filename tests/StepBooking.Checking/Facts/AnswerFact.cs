namespace StepBooking.Checking.Facts;

/// <summary>What the API answered.</summary>
/// <param name="Call">The call: <c>book</c>, <c>hold</c>, <c>cancel</c>, <c>accept</c>, <c>reject</c>.</param>
/// <param name="Booking">The booking it is about.</param>
/// <param name="Status">The HTTP status; 2xx means accepted.</param>
/// <param name="Shown">The booking's status as the answer shows it, upper case; null where it shows none.</param>
public sealed record AnswerFact(string Call, string Booking, int Status, string? Shown)
{
    /// <summary>Whether the call was accepted.</summary>
    public bool IsAccepted => Status is >= 200 and < 300;
}
