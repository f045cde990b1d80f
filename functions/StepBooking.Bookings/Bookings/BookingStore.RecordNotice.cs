using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ChannelIfMine = "#notices.#S.#{0}.#by = :me";
    private const string TellsIf = "#status = :told";
    private const int RecordAttempts = 4;

    /// <summary>
    /// Writes down what came of the channels that this invocation claimed, and with it settles the debt when one channel is sent and
    /// none is open, if the booking still has the status that was told. Channels that are not this claim's any more are left alone.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="outcomes">What came of each channel whose outcome is known; null gives the channel back.</param>
    /// <param name="booking">The booking as the claim left it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then.</returns>
    internal async Task<Booking> RecordNoticeAsync(
        NoticeClaim claim, IReadOnlyDictionary<string, string?> outcomes, Booking booking, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < RecordAttempts; attempt++)
        {
            var own = outcomes.Where(outcome => IsMine(booking, claim, outcome.Key)).ToDictionary();
            var settles = Settles(booking, claim, own);
            if (own.Count == 0 && !settles)
                return booking;
            var answer = await WriteAsync(RecordWrite(claim, own, settles, IsLast(booking, claim) ? booking : null), cancellationToken);
            if (answer.Booking is null || answer.Written)
                return answer.Booking ?? booking;
            booking = answer.Booking;
        }

        return booking;
    }

    private static bool IsMine(Booking booking, NoticeClaim claim, string channel) =>
        booking.Notices.GetValueOrDefault(claim.Key)?.Channels.GetValueOrDefault(channel)?.By == claim.By;

    private static bool IsLast(Booking booking, NoticeClaim claim) =>
        booking.Owes.Count == 1 && booking.Owes.Contains(claim.Debt) && !booking.OpenCancellations.Any();

    private static bool Settles(Booking booking, NoticeClaim claim, Dictionary<string, string?> outcomes)
    {
        var channels = booking.Notices.GetValueOrDefault(claim.Key)?.Channels;
        string? OutcomeOf(string channel) =>
            outcomes.TryGetValue(channel, out var outcome) ? outcome : channels?.GetValueOrDefault(channel)?.Outcome;
        var ended = Channel.All.Select(OutcomeOf).ToList();
        var isOver = !ended.Contains(null) && ended.Contains(ChannelOutcome.Sent);
        return isOver && (claim.Status ?? booking.Status) == booking.Status && booking.Owes.Contains(claim.Debt);
    }

    private static BookingWrite RecordWrite(NoticeClaim claim, Dictionary<string, string?> outcomes, bool settles, Booking? last)
    {
        List<string> conditions = [.. outcomes.Keys.Select(channel => ChannelIfMine.Replace("{0}", channel, StringComparison.Ordinal))];
        if (settles)
            conditions.AddRange(claim.Status is null ? [SettleWhich(last)] : [TellsIf, SettleWhich(last)]);
        var write = new BookingWrite(claim.BookingId, string.Join(" AND ", conditions)).Named("#S", claim.Key);
        foreach (var (channel, outcome) in outcomes)
        {
            if (outcome is null)
                write.Remove($"#notices.#S.#{channel}");
            else
                write.Set($"#notices.#S.#{channel} = :{channel}", $":{channel}", Item.Text(outcome));
        }

        if (outcomes.Count > 0)
            write.With(":me", Item.Text(claim.By));
        return settles ? Settling(write, claim, last) : write;
    }

    private static string SettleWhich(Booking? last) => last is null ? SettleIf : SettleLastIf;

    private static BookingWrite Settling(BookingWrite write, NoticeClaim claim, Booking? last)
    {
        write.Pay(claim.Debt);
        if (claim.Status is { } told)
            write.With(":told", Item.Text(told.Text()));
        return last is not null
            ? write.Remove("#dueShard", "#dueAt")
                .With(":only", Item.Set([claim.Debt]))
                .With(":cancels", Item.Number(last.Cancels.Count))
                .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            : write.With(":debt", Item.Text(claim.Debt));
    }
}
