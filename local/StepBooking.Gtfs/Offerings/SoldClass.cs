using System.Globalization;

namespace StepBooking.Gtfs.Offerings;

/// <summary>A class of seats that every run is sold with; a timetable has none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seats">How many seats it has.</param>
/// <param name="Percent">What it costs, in per cent of the feed's fare.</param>
public sealed record SoldClass(string Name, int Seats, int Percent = SoldClass.FullFare)
{
    private const int FullFare = 100;
    private const int MostSeats = 5000;
    private const int MostPercent = 1000;
    private const int LongestName = 32;

    /// <summary>Reads <c>first:40:150</c>: a name, its seats, and per cent of the fare (100 if left out).</summary>
    /// <returns>The class, or null if it is none.</returns>
    public static SoldClass? Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is not (2 or 3) || !IsName(parts[0]) || Number(parts[1], MostSeats) is not { } seats)
            return null;
        return parts.Length == 2 ? new SoldClass(parts[0], seats)
            : Number(parts[2], MostPercent) is { } percent ? new SoldClass(parts[0], seats, percent)
            : null;
    }

    /// <summary>What a seat of it costs.</summary>
    /// <param name="fare">The feed's fare, in minor units.</param>
    internal long Price(long fare) => ((fare * Percent) + (FullFare / 2)) / FullFare;

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(char.IsAsciiLetterOrDigit);

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
