using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

/// <summary>How a booking stands in its item.</summary>
internal static class BookingItem
{
    /// <summary>The version of the item's shape.</summary>
    internal const long Version = 1;

    private const int PartitionPrefix = 2;

    internal static string IdOf(IReadOnlyDictionary<string, AttributeValue> item) => item["pk"].S[PartitionPrefix..];

    internal static Booking Read(Dictionary<string, AttributeValue> item) => new()
    {
        Id = IdOf(item),
        Customer = Item.TextOf(item, "customer"),
        Request = item["request"].S,
        Execution = Item.TextOf(item, "execution"),
        OfferingId = Item.TextOf(item, "offering"),
        Seats = [.. Item.ListOf(item, "seats").Select(seat => seat.S)],
        Legs = ReadLegs(item),
        Start = Item.TimeOf(item, "start"),
        End = Item.TimeOf(item, "end"),
        Amount = Item.LongOf(item, "amount"),
        Currency = Item.TextOf(item, "currency"),
        Prices = ReadPrices(item),
        Until = Item.TimeOf(item, "until"),
        NeedsApproval = item.TryGetValue("approval", out var approval) && approval.BOOL == true,
        ApproveBy = Item.TimeOf(item, "approveBy"),
        AcceptedAt = Item.TimeOf(item, "acceptedAt"),
        Tokens = Item.SetOf(item, "tokens"),
        Status = Wire.Status(item["status"].S),
        Phase = Item.TextOf(item, "phase") is { } phase ? Wire.Phase(phase) : null,
        Pay = Item.TextOf(item, "pay"),
        Why = Item.TextOf(item, "why") is { } why ? Wire.Status(why) : null,
        Reason = ReadReason(Item.MapOf(item, "reason")),
        Owes = Item.SetOf(item, "owes"),
        Reference = Item.TextOf(item, "reference"),
        Placed = Item.TimeOf(item, "placed"),
        Notices = Item.MapOf(item, "notices").ToDictionary(notice => notice.Key, notice => NoticeItem.Read(notice.Value)),
        ProviderNotices = NoticeItem.ReadOfProvider(item),
        Cancels = Item.MapOf(item, "cancels").ToDictionary(each => each.Key, each => CancellationItem.Read(each.Key, each.Value)),
        Recoveries = (int)(Item.LongOf(item, "recoveries") ?? 0),
        RecoveriesAtRedrive = (int)(Item.LongOf(item, "redriven") ?? 0),
        HeldRequest = Item.TextOf(item, "heldRequest"),
        Trail = [.. Item.ListOf(item, "trail").Select(entry => TrailItem.Read(entry, IdOf(item)))],
        DueShard = Item.TextOf(item, "dueShard"),
        DueAt = Item.TimeOf(item, "dueAt"),
    };

    internal static AttributeValue WriteLegs(LegRange legs) => Item.List([Item.Number(legs.First), Item.Number(legs.Last)]);

    internal static AttributeValue WriteReason(Reason reason)
    {
        var written = new Dictionary<string, AttributeValue> { ["code"] = Item.Text(reason.Code), ["detail"] = Item.Text(reason.Detail) };
        if (reason.Field is not null)
            written["field"] = Item.Text(reason.Field);
        return Item.Map(written);
    }

    /// <summary>One price where all are the same: a stay of thirty nights must stay small.</summary>
    internal static AttributeValue WritePrices(IReadOnlyList<long> prices) =>
        Item.List((prices.Distinct().Count() == 1 ? prices.Take(1) : prices).Select(Item.Number));

    private static List<long> ReadPrices(Dictionary<string, AttributeValue> item)
    {
        var prices = Item.ListOf(item, "prices").Select(Item.ToLong).ToList();
        return prices.Count == 1 ? [.. Enumerable.Repeat(prices[0], Item.ListOf(item, "seats").Count)] : prices;
    }

    private static LegRange ReadLegs(Dictionary<string, AttributeValue> item) =>
        Item.ListOf(item, "legs") is [var first, var last] ? new LegRange((int)Item.ToLong(first), (int)Item.ToLong(last)) : LegRange.Whole;

    private static Reason? ReadReason(IReadOnlyDictionary<string, AttributeValue> map) =>
        Item.TextOf(map, "code") is { } code
            ? new Reason(code, Item.TextOf(map, "field"), Item.TextOf(map, "detail") ?? string.Empty)
            : null;
}
