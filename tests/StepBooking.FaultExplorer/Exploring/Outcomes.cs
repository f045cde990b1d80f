using StepBooking.FaultExplorer.Worlds;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>What a message told its customer, from its words alone.</summary>
internal static class Outcomes
{
    private static readonly (string Words, string Outcome)[] Known =
    [
        ("is confirmed", "CONFIRMED"),
        ("Confirmed:", "CONFIRMED"),
        ("could not be made", "REJECTED"),
        ("was not completed in time", "EXPIRED"),
        ("Your booking was cancelled", "CANCELLED"),
        ("Your booking of", "CANCELLED"),
    ];

    public static string Of(Told told)
    {
        foreach (var (words, outcome) in Known)
        {
            if (told.Text.Contains(words, StringComparison.Ordinal))
                return outcome;
        }

        return "cancellation";
    }
}
