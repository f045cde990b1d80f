namespace StepBooking.Bookings.Offerings;

/// <summary>What follows from an offering's kind alone: its word on the wire, how its ids begin, how it is asked for.</summary>
public static class OfferingKinds
{
    private static readonly (OfferingKind Kind, string Word, string IdPrefix)[] Known =
    [
        (OfferingKind.Train, "train", "train-"),
        (OfferingKind.Bus, "bus", "bus-"),
        (OfferingKind.Show, "show", "film-"),
        (OfferingKind.Slot, "slot", "slot-"),
        (OfferingKind.Stay, "stay", "stay-"),
    ];

    /// <summary>The words of all kinds, as documents, items and queries have them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>The kind's word: <c>train</c>, <c>bus</c>, <c>show</c>, <c>slot</c> or <c>stay</c>.</summary>
    public static string Word(this OfferingKind kind) => Known[(int)kind].Word;

    /// <summary>What every id of this kind begins with, <c>train-</c> for example; a show's begins with <c>film-</c>.</summary>
    public static string IdPrefix(this OfferingKind kind) => Known[(int)kind].IdPrefix;

    /// <summary>Whether offerings of this kind run between stops, so that a booking may name where it begins and ends.</summary>
    public static bool HasStops(this OfferingKind kind) => kind is OfferingKind.Train or OfferingKind.Bus;

    /// <summary>The kind of this word (case matters), or null.</summary>
    public static OfferingKind? Parse(string? word)
    {
        foreach (var known in Known)
        {
            if (known.Word == word)
            {
                return known.Kind;
            }
        }

        return null;
    }
}
