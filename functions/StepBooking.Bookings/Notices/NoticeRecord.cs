namespace StepBooking.Bookings.Notices;

/// <summary>What became of one notice, channel by channel. A channel without an entry is free: never claimed, or given back.</summary>
/// <param name="Channels">The channels by name (<c>email</c>, <c>sms</c>).</param>
public sealed record NoticeRecord(IReadOnlyDictionary<string, ChannelRecord> Channels);
