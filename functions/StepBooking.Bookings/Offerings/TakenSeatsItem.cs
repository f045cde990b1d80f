using System.Globalization;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>
/// How many seats somebody has on each leg, in attributes of the offering's own (<c>t3#2A</c>: leg 3, class 2A): ADD makes one when it
/// is first wanted, so a run that nobody booked has none.
/// </summary>
internal static class TakenSeatsItem
{
    private const char Prefix = 't';

    internal static string Attribute(int leg, string seatClass) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{leg}#{seatClass}");

    internal static IReadOnlyList<TakenSeats> Read(Dictionary<string, AttributeValue> item) =>
        [.. item.Where(attribute => attribute.Key[0] == Prefix && attribute.Key.Contains('#', StringComparison.Ordinal))
            .Select(attribute => Read(attribute.Key, attribute.Value))];

    private static TakenSeats Read(string attribute, AttributeValue count)
    {
        var parting = attribute.IndexOf('#', StringComparison.Ordinal);
        return new TakenSeats(
            int.Parse(attribute.AsSpan(1, parting - 1), CultureInfo.InvariantCulture), attribute[(parting + 1)..], Item.ToLong(count));
    }
}
