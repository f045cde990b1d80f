namespace StepBooking.Bookings.Requests;

/// <summary>What an operator or a provider says about a booking: it stays in the booking and its trail, so it must name no address.</summary>
public static class KeptWords
{
    /// <summary>The longest, in characters: a booking must stay small.</summary>
    public const int Longest = 200;

    /// <summary>What is expected, for refusals.</summary>
    public const string Expected = "a sentence without an e-mail address or control characters";

    /// <summary>Whether they may be kept.</summary>
    public static bool AreValid(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && !text.Any(character => character == '@' || char.IsControl(character));
}
