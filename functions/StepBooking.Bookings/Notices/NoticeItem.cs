using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Notices;

/// <summary>How a notice stands in its booking's item: a claim is a map <c>{by, at}</c>, an outcome a text.</summary>
internal static class NoticeItem
{
    internal static NoticeRecord Read(AttributeValue notice) =>
        new(notice.M.ToDictionary(channel => channel.Key, channel => ReadChannel(channel.Value)));

    internal static AttributeValue Claim(string by, DateTimeOffset at) =>
        Item.Map(new() { ["by"] = Item.Text(by), ["at"] = Item.Time(at) });

    private static ChannelRecord ReadChannel(AttributeValue channel) => channel.S is { } outcome
        ? new ChannelRecord(outcome, null, null)
        : new ChannelRecord(null, Item.TextOf(channel.M, "by"), Item.TimeOf(channel.M, "at"));
}
