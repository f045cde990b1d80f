using System.Globalization;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Offerings;

/// <summary>
/// What a document may change of an offering that people may already have booked. Title, provider, times, fares and terms may
/// change, seats may be added. Where it runs or is, and its currency, may not: that is another offering. A seat may leave, or
/// change its class, only while nobody has it; a stay's night that is over may always leave.
/// </summary>
internal static class ReloadRules
{
    /// <summary>Why the new document may not follow the old one, whatever is sold; null if it may.</summary>
    internal static Reason? Check(Offering before, Offering after)
    {
        if (before.Theatre is not null)
        {
            return new("invalid", "id", $"Its seats are tickets of theatre {before.Theatre}: write those.");
        }

        if (before.Currency != after.Currency)
        {
            return Invalid("currency", before.Currency);
        }

        if (before.Place is not null && !Places.AreSame(before.Place, after.Place ?? ""))
        {
            return Invalid("place", before.Place);
        }

        if (before.Stops.Count != after.Stops.Count)
        {
            return Invalid("stops", string.Create(CultureInfo.InvariantCulture, $"{before.Stops.Count} stops"));
        }

        for (var index = 0; index < before.Stops.Count; index++)
        {
            if (!Places.AreSame(before.Stops[index].Place, after.Stops[index].Place))
            {
                return Invalid($"stops[{index}].place", before.Stops[index].Place);
            }
        }

        return null;
    }

    /// <summary>The refusal for a seat that somebody has.</summary>
    internal static Reason SeatIsHad(string seat) =>
        new("invalid", "seats", $"Somebody has {seat}: it can neither be left out nor change its class.");

    private static Reason Invalid(string field, string was) =>
        new("invalid", field, $"It was {was} and may not change: this would be another offering.");
}
