namespace StepBooking.Checking.Facts;

/// <summary>What a message told its customer, from its words alone.</summary>
public static class NoticeWords
{
    private static readonly (string Begins, string Has, string Outcome)[] Known =
    [
        ("Booking ", " is confirmed", "CONFIRMED"),
        ("Confirmed:", "", "CONFIRMED"),
        ("Booking ", " is cancelled", "cancellation"),
        ("Your booking ", " could not be made", "REJECTED"),
        ("Your booking ", " was not completed in time", "EXPIRED"),
        ("Your booking ", " was cancelled", "CANCELLED"),
    ];

    private static readonly string[] ToProviders = ["A booking waits for your answer: ", "A booking was cancelled: "];

    /// <summary>Whether a message is to a provider: customers' notices alone are judged.</summary>
    /// <param name="text">An e-mail's subject, or a text message.</param>
    public static bool IsToProvider(string text) => ToProviders.Any(begins => text.StartsWith(begins, StringComparison.Ordinal));

    /// <summary>The outcome.</summary>
    /// <param name="text">An e-mail's subject, or a text message.</param>
    /// <returns>A final status, <c>cancellation</c>, or the words themselves where they tell none of these.</returns>
    public static string Outcome(string text) => Known
        .Where(known => text.StartsWith(known.Begins, StringComparison.Ordinal) && text.Contains(known.Has, StringComparison.Ordinal))
        .Select(known => known.Outcome)
        .FirstOrDefault(text);
}
