using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Seats;

/// <summary>
/// Reads which seats of an offering are free, held or taken. It is what the store says at that moment and promises nothing: only
/// a hold does.
/// </summary>
/// <param name="table">The table.</param>
public sealed class SeatMap(BookingTable table)
{
    /// <summary>
    /// Every seat that is sold on these legs, in the plan's order. A seat without an item was never wanted: it is free. A class that
    /// has no fare on these legs is not sold there.
    /// </summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<IReadOnlyList<SeatOnMap>> ReadAsync(
        Offering offering, LegRange legs, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ReadAsync(offering, legs, now, forOffers: false, cancellationToken);

    /// <summary>As everybody's map, but what is kept for the waiting list is free.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<IReadOnlyList<SeatOnMap>> ReadForOffersAsync(
        Offering offering, LegRange legs, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        ReadAsync(offering, legs, now, forOffers: true, cancellationToken);

    private async Task<IReadOnlyList<SeatOnMap>> ReadAsync(
        Offering offering, LegRange legs, DateTimeOffset now, bool forOffers, CancellationToken cancellationToken)
    {
        var touched = await Touched(offering.Id, cancellationToken);
        var prices = offering.FaresOn(legs).ToDictionary(fare => fare.Class, fare => fare.Amount, StringComparer.Ordinal);
        return [.. offering.Plan.Seats.Where(seat => prices.ContainsKey(seat.Class)).Select(seat => new SeatOnMap(
            seat.Name,
            seat.Class,
            prices[seat.Class],
            touched.TryGetValue(seat.Name, out var item) ? Standing(item, legs, now, forOffers) : SeatStanding.Free))];
    }

    /// <summary>How a seat's item stands on these legs: the worst of them.</summary>
    internal static SeatStanding Standing(
        Dictionary<string, AttributeValue> item, LegRange legs, DateTimeOffset now, bool forOffers = false)
    {
        var worst = SeatStanding.Free;
        foreach (var leg in legs.Attributes)
        {
            if (item.TryGetValue(leg, out var owner) && Standing(owner.M, now, forOffers) is var standing && standing > worst)
            {
                worst = standing;
            }
        }

        return worst;
    }

    private static SeatStanding Standing(Dictionary<string, AttributeValue> owner, DateTimeOffset now, bool forOffers) =>
        Item.LongOf(owner, "u") is not { } until ? SeatStanding.Taken
        : forOffers && Item.TextOf(owner, "b") == SeatWrites.Queue ? SeatStanding.Free
        : until > now.ToUnixTimeMilliseconds() ? SeatStanding.Held
        : SeatStanding.Free;

    private async Task<Dictionary<string, Dictionary<string, AttributeValue>>> Touched(
        string offeringId, CancellationToken cancellationToken)
    {
        var touched = new Dictionary<string, Dictionary<string, AttributeValue>>(StringComparer.Ordinal);
        var query = new QueryRequest
        {
            KeyConditionExpression = "pk = :pk AND begins_with(sk, :seat)",
            ExpressionAttributeValues = new()
            {
                [":pk"] = new AttributeValue(Keys.OfferingPartition(offeringId)),
                [":seat"] = new AttributeValue(Keys.SeatPrefix),
            },
            ConsistentRead = true,
        };
        do
        {
            var page = await table.QueryAsync(query, cancellationToken);
            foreach (var item in page.Items ?? [])
            {
                touched[item["sk"].S[Keys.SeatPrefix.Length..]] = item;
            }

            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        return touched;
    }
}
