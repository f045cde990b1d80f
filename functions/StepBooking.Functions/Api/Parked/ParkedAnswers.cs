using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Api.Parked;

/// <summary>Makes answers of parked bookings.</summary>
internal static class ParkedAnswers
{
    private const string Unknown = "unknown";
    private const string Sending = "sending";

    internal static ParkedAnswer Of(Booking booking, IReadOnlyList<ExecutionAnswer>? executions, DateTimeOffset now) => new()
    {
        BookingId = booking.Id,
        Status = booking.Status.Text(),
        Phase = booking.Phase?.Text(),
        Owes = [.. booking.Owes.Order(StringComparer.Ordinal)],
        Reason = booking.Reason,
        Since = booking.DueAt is { } since ? UtcText.Of(since) : null,
        Recoveries = booking.Recoveries - booking.RecoveriesAtRedrive,
        Notices = NoticesOf(booking, now) is { Count: > 0 } notices ? notices : null,
        Executions = executions,
    };

    /// <summary>The debt that a notice pays; null when the booking owes no such notice.</summary>
    internal static string? DebtOf(Booking booking, string notice)
    {
        var debt = notice == booking.Status.Text() ? Debt.Note : Debt.NoteOf(notice);
        return booking.Owes.Contains(debt) ? debt : null;
    }

    /// <summary>Whether an invocation may be sending a notice of the booking right now.</summary>
    internal static bool IsSending(Booking booking, DateTimeOffset now) =>
        booking.Notices.Values.SelectMany(notice => notice.Channels.Values).Any(channel => IsSending(channel, now));

    private static bool IsSending(ChannelRecord channel, DateTimeOffset now) =>
        channel.Outcome is null && now - channel.At < NoticeDesk.FunctionTimeout;

    private static List<NoticeAnswer> NoticesOf(Booking booking, DateTimeOffset now) =>
        [.. booking.Owes.Order(StringComparer.Ordinal).Select(debt => KeyOf(booking, debt)).OfType<string>().Select(key => new NoticeAnswer(
            key, Outcome(booking, key, Channel.Email, now), Outcome(booking, key, Channel.Sms, now)))];

    private static string? KeyOf(Booking booking, string debt) =>
        debt == Debt.Note ? booking.Status.Text()
        : Debt.CancellationOf(debt) is { } id && debt == Debt.NoteOf(id) ? id
        : null;

    private static string? Outcome(Booking booking, string key, string channel, DateTimeOffset now) =>
        booking.Notices.GetValueOrDefault(key)?.Channels.GetValueOrDefault(channel) is not { } record ? null
        : record.Outcome ?? (IsSending(record, now) ? Sending : Unknown);
}
