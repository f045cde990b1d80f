using System.Globalization;
using System.Text;

namespace StepBooking.Bookings.Bookings;

/// <summary>When somebody should look at a booking that is open or owes something, and where the index <c>due</c> lists it.</summary>
public static class Due
{
    /// <summary>The shard of bookings that wait for an operator; no schedule sweeps it.</summary>
    public const string Parked = "PARKED";

    private const int Shards = 10;

    /// <summary>The shards that the schedule sweeps.</summary>
    public static IReadOnlyList<string> AllShards { get; } =
        [.. Enumerable.Range(0, Shards).Select(shard => shard.ToString(CultureInfo.InvariantCulture))];

    /// <summary>How long after its time a held or waiting booking is looked at; longer than the longest retry budget.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>How soon the provider is asked again while that is still owed.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(20);

    /// <summary>The shard of a booking, <c>0</c> to <c>9</c>.</summary>
    public static string ShardOf(string bookingId)
    {
        var sum = Encoding.UTF8.GetBytes(bookingId).Aggregate(0, (total, part) => ((total * 31) + part) & 0xffffff);
        return (sum % Shards).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>When to look again after a change that leaves a debt.</summary>
    /// <param name="now">The time of the change.</param>
    /// <param name="current">When it is due as it stands.</param>
    /// <returns>Null when the current time is within 15 to 30 minutes: moving it would cost two writes for nothing.</returns>
    public static DateTimeOffset? Move(DateTimeOffset now, DateTimeOffset? current) =>
        current >= now + Grace && current <= now + Latest ? null : now + Usual;
}
