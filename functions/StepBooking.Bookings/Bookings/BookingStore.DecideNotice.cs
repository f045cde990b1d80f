using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ChannelIfClaimed = "#notices.#S.#{0}.#by = :by{0}";
    private const string ChannelIfEnded = "#notices.#S.#{0} = :was{0}";

    /// <summary>
    /// Settles a notice of a parked booking because an operator told the customer by hand. Channels whose outcome nobody knows are closed
    /// with it, so that whoever claimed them cannot settle it a second time.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="key">What the notice tells: the booking's status, or a cancellation's id.</param>
    /// <param name="debt">The debt that the notice pays.</param>
    /// <param name="actor">Who does it, for the trail.</param>
    /// <param name="why">Why, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when it is not parked, does not owe the notice, or changed since it was read.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> ToldByHandAsync(
        Booking seen, string key, string debt, Actor actor, string why, CancellationToken cancellationToken = default)
    {
        if (!seen.IsParked || !seen.Owes.Contains(debt))
            return null;
        var unknown = Channels(seen, key).Where(channel => channel.Value.Outcome is null).ToList();
        var write = ByHand(seen, debt, actor, why, unknown.Select(channel => If(channel, ChannelIfClaimed)));
        foreach (var (channel, record) in unknown)
        {
            write.Named("#S", key)
                .Set($"#notices.#S.#{channel} = :told", ":told", Item.Text(ChannelOutcome.Told))
                .With($":by{channel}", Item.Text(record.By ?? string.Empty));
        }

        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? answer.Booking : null;
    }

    /// <summary>
    /// Gives back every channel of a notice of a parked booking that is not known to have been sent, because an operator wants it sent
    /// again: a redrive then claims and uses them once more. The debt, and the booking's place in the list, stay.
    /// </summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="key">What the notice tells: the booking's status, or a cancellation's id.</param>
    /// <param name="actor">Who does it, for the trail.</param>
    /// <param name="why">Why, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; null when it is not parked, or the notice changed since it was read.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Booking?> ResendAsync(
        Booking seen, string key, Actor actor, string why, CancellationToken cancellationToken = default)
    {
        var unsent = Channels(seen, key).Where(channel => channel.Value.Outcome != ChannelOutcome.Sent).ToList();
        if (!seen.IsParked || unsent.Count == 0)
            return seen.IsParked ? seen : null;
        var conditions = unsent.Select(channel => If(channel, channel.Value.Outcome is null ? ChannelIfClaimed : ChannelIfEnded));
        var write = new BookingWrite(seen.Id, string.Join(" AND ", conditions.Prepend(ParkedIf)))
            .Named("#S", key)
            .Trail(new TrailEntry(Now, seen.Standing, seen.Standing, actor.Step, why, actor.Execution))
            .With(":parked", Item.Text(Due.Parked));
        foreach (var (channel, record) in unsent)
        {
            write.Remove($"#notices.#S.#{channel}");
            write.With(record.Outcome is null ? $":by{channel}" : $":was{channel}", Item.Text(record.Outcome ?? record.By ?? string.Empty));
        }

        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? answer.Booking : null;
    }

    private static IReadOnlyDictionary<string, ChannelRecord> Channels(Booking seen, string key) =>
        seen.Notices.GetValueOrDefault(key)?.Channels ?? new Dictionary<string, ChannelRecord>();

    private static string If(KeyValuePair<string, ChannelRecord> channel, string condition) =>
        condition.Replace("{0}", channel.Key, StringComparison.Ordinal);
}
