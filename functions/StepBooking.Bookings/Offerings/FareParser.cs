using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads what seats cost, and compares it with the zones of the stops.</summary>
internal static class FareParser
{
    private const int MostFares = 2000;
    private const int LongestZone = 32;
    private const long LargestAmount = 1_000_000_000_000;
    private const string FromZone = "fromZone";
    private const string ToZone = "toZone";

    internal static List<Fare> Parse(JsonFields fields)
    {
        var fares = new List<Fare>();
        var known = new HashSet<(string Class, string? From, string? To)>();
        foreach (var item in fields.List("fares", MostFares, required: true) ?? [])
        {
            var read = new JsonFields(item, $"fares[{fares.Count}]", $"fares[{fares.Count}].");
            var seatClass = read.Text("class", SeatName.Longest, SeatName.IsValid, "the name of a class", required: true) ?? "";
            var amount = read.Whole("amount", 0, LargestAmount, required: true) ?? 0;
            var fare = new Fare(seatClass, amount, Zone(read, FromZone), Zone(read, ToZone));
            read.NoOthers();
            if (fare.FromZone is null != fare.ToZone is null)
            {
                read.Refuse(fare.FromZone is null ? FromZone : ToZone, "It is missing: a fare for zones names both.");
            }

            if (!known.Add((seatClass, fare.FromZone, fare.ToZone)))
            {
                read.Refuse("class", $"{seatClass} has a fare already{(fare.FromZone is null ? "" : " for these zones")}.");
            }

            fields.Refuse(read.Refusal);
            fares.Add(fare);
        }

        return fares;
    }

    /// <summary>A fare's zones must be stops' zones: another one is a slip.</summary>
    internal static void Check(JsonFields fields, List<Fare> fares, Journey when)
    {
        var zones = when.Stops.Select(stop => stop.FareZone).ToHashSet();
        for (var index = 0; index < fares.Count; index++)
        {
            if (!zones.Contains(fares[index].FromZone) && fares[index].FromZone is not null)
            {
                fields.Refuse($"fares[{index}].{FromZone}", "No stop is in this fare zone.");
            }
            else if (!zones.Contains(fares[index].ToZone) && fares[index].ToZone is not null)
            {
                fields.Refuse($"fares[{index}].{ToZone}", "No stop is in this fare zone.");
            }
        }
    }

    internal static string? Zone(JsonFields fields, string name) =>
        fields.Text(name, LongestZone, zone => !string.IsNullOrWhiteSpace(zone) && !zone.Any(char.IsControl), "the name of a fare zone");
}
