using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Notices;

/// <summary>How a notice stands in its booking's item: a claim is a map <c>{by, at}</c>, an outcome a text.</summary>
internal static class NoticeItem
{
    private const string ProviderPrefix = "provider/";

    internal static NoticeRecord Read(AttributeValue notice) =>
        new(notice.M.ToDictionary(channel => channel.Key, channel => ReadChannel(channel.Value)));

    /// <summary>The messages to the provider: each is an attribute of the item itself, so that a claim needs no map to be there.</summary>
    internal static Dictionary<string, ChannelRecord> ReadOfProvider(IReadOnlyDictionary<string, AttributeValue> item) =>
        item.Where(attribute => attribute.Key.StartsWith(ProviderPrefix, StringComparison.Ordinal))
            .ToDictionary(attribute => attribute.Key[ProviderPrefix.Length..], attribute => ReadChannel(attribute.Value));

    /// <summary>The attribute of a message to the provider.</summary>
    internal static string OfProvider(string tells) => ProviderPrefix + tells;

    internal static AttributeValue Claim(string by, DateTimeOffset at) =>
        Item.Map(new() { ["by"] = Item.Text(by), ["at"] = Item.Time(at) });

    private static ChannelRecord ReadChannel(AttributeValue channel) => channel.S is { } outcome
        ? new ChannelRecord(outcome, null, null)
        : new ChannelRecord(null, Item.TextOf(channel.M, "by"), Item.TimeOf(channel.M, "at"));
}
