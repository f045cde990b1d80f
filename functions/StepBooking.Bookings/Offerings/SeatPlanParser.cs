using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads an offering's seats, and checks them against its kind.</summary>
internal static class SeatPlanParser
{
    private const int MostClasses = 50;
    private const int MostNames = 1000;
    private const int MostSeats = 20_000;
    private const int MostNights = 400;

    /// <summary>An item is 400 KB at most: names are ASCII and cost a byte more each, the rest of an offering is some 10 KB.</summary>
    private const int MostText = 256 * 1024;
    private const int LongestRange = (2 * SeatName.Longest) + 2;

    internal static SeatPlan Parse(JsonFields fields, List<Fare> fares)
    {
        var classes = new List<SeatClass>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in fields.List("seats", MostClasses, required: true) ?? [])
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"seats[{classes.Count}]");
            var one = new JsonFields(item, path, path + ".");
            var seatClass = one.Text("class", SeatName.Longest, SeatName.IsValid, "the name of a class", required: true) ?? "";
            var ranges = Ranges(one, taken);
            one.NoOthers();
            if (!fares.Exists(fare => fare.Class == seatClass))
            {
                one.Refuse("class", "It has no fare.");
            }

            if (classes.Exists(other => other.Class == seatClass))
            {
                one.Refuse("class", $"{seatClass} has its seats already.");
            }

            fields.Refuse(one.Refusal);
            classes.Add(new SeatClass(seatClass, ranges));
        }

        if (classes.Sum(one => one.Ranges.Sum(range => range.Text.Length)) > MostText)
        {
            fields.Refuse("seats", string.Create(CultureInfo.InvariantCulture, $"Their names are {MostText / 1024} KB at most: write ranges."));
        }

        return new SeatPlan(classes);
    }

    /// <summary>A slot has the one seat <c>1</c>; the seats of a stay are nights between its start and its end.</summary>
    internal static void Check(JsonFields fields, SeatPlan plan, OfferingKind? kind, Journey when)
    {
        if (fields.Refusal is not null)
        {
            return;
        }

        if (kind == OfferingKind.Slot && plan.Seats.ToList() is not [{ Name: BookingRequest.SeatOfASlot }])
        {
            fields.Refuse("seats", "A slot has one seat, named 1.");
        }
        else if (kind == OfferingKind.Stay)
        {
            CheckNights(fields, plan, when);
        }
    }

    private static void CheckNights(JsonFields fields, SeatPlan plan, Journey when)
    {
        var first = DateOnly.FromDateTime(when.Start.DateTime);
        var last = DateOnly.FromDateTime(when.End.DateTime);
        if (plan.Seats.Any(seat => !SeatName.TryDate(seat.Name, out var night) || night < first || night >= last))
        {
            fields.Refuse("seats", "The seats of a stay are its nights: dates from its start to the day before its end.");
        }
        else if (plan.Count > MostNights)
        {
            fields.Refuse("seats", string.Create(CultureInfo.InvariantCulture, $"A stay has at most {MostNights} nights."));
        }
    }

    private static List<SeatRange> Ranges(JsonFields one, HashSet<string> taken)
    {
        var ranges = new List<SeatRange>();
        foreach (var item in one.List("names", MostNames, required: true) ?? [])
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"names[{ranges.Count}]");
            var text = item.ValueKind == JsonValueKind.String ? JsonText.Of(item) : "";
            if (text.Length > LongestRange || SeatRange.Parse(text) is not { } range)
            {
                one.Refuse(field, $"Expected a seat's name or a range such as 1A..20A, found {JsonFields.Found(item)}.");
                break;
            }

            if (range.Names.FirstOrDefault(name => !taken.Add(name)) is { } twice)
            {
                one.Refuse(field, $"{twice} stands here twice.");
                break;
            }

            if (taken.Count > MostSeats)
            {
                one.Refuse(field, string.Create(CultureInfo.InvariantCulture, $"There are more than {MostSeats} seats."));
                break;
            }

            ranges.Add(range);
        }

        return ranges;
    }
}
