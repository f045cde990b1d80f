namespace StepBooking.Bookings.Parked;

/// <summary>Why an operator decided something: it stays in the booking's trail, so it must name no address.</summary>
public static class OperatorReason
{
    /// <summary>The longest, in characters: a booking must stay small.</summary>
    public const int Longest = 200;

    /// <summary>What is expected, for refusals.</summary>
    public const string Expected = "a sentence without an e-mail address or control characters";

    /// <summary>Whether it may be kept.</summary>
    public static bool IsValid(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && !text.Any(character => character == '@' || char.IsControl(character));
}
