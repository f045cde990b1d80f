using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Steps;

/// <summary>Where a recovery goes on with a booking, and what it has tried when it has been there.</summary>
public sealed record WhereItStands
{
    /// <summary>The path to take: <c>back</c>, <c>forward</c>, <c>refund</c>, <c>tell</c>, <c>done</c> or <c>park</c>.</summary>
    public required string Where { get; init; }

    /// <summary>What this execution will have tried after that path: debts, and <c>open</c> for a booking that was pending.</summary>
    public required IReadOnlyList<string> Tried { get; init; }

    /// <summary>Why an open booking is turned back; null where it is not.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>The cancellation whose debts come next; null on any other path.</summary>
    public string? Cancellation { get; init; }

    /// <summary>The booking's status.</summary>
    public string? Status { get; init; }

    /// <summary>The reference of a booking that was confirmed.</summary>
    public string? Reference { get; init; }

    /// <summary>What a recovery does next with a booking.</summary>
    /// <param name="booking">The booking as read.</param>
    /// <param name="tried">What this execution has tried.</param>
    /// <param name="now">The time.</param>
    public static WhereItStands Of(Booking booking, IReadOnlyList<string> tried, DateTimeOffset now)
    {
        var next = booking.IsFinal ? Owing(booking, tried) : Open(booking, tried, now);
        return next with { Status = booking.Status.Text(), Reference = booking.Reference };
    }

    private const string Pending = "open";

    private static WhereItStands Open(Booking booking, IReadOnlyList<string> tried, DateTimeOffset now)
    {
        if (tried.Contains(Pending))
            return new() { Where = "park", Tried = tried };
        string[] covered = [Pending, .. Debt.OfChain, .. booking.OwnDebts];
        return booking.Phase == BookingPhase.Capturing
            ? new() { Where = "forward", Tried = With(tried, covered) }
            : new() { Where = "back", Tried = With(tried, covered), Failure = FailureOf(booking, now) };
    }

    private static WhereItStands Owing(Booking booking, IReadOnlyList<string> tried)
    {
        var untried = booking.Owes.Except(booking.OwedEvents).Except(tried).ToList();
        if (untried.Count == 0)
            return new() { Where = booking.IsSettled ? "done" : "park", Tried = tried };
        if (untried.Order(StringComparer.Ordinal).Select(Debt.CancellationOf).FirstOrDefault(id => id is not null) is { } cancellation)
            return new() { Where = "refund", Cancellation = cancellation, Tried = With(tried, DebtsOf(cancellation)) };
        return booking.WasCaptured && untried.Contains(Debt.Note)
            ? new() { Where = "tell", Tried = With(tried, [Debt.Note]) }
            : new() { Where = "back", Tried = With(tried, [.. Debt.OfChain, .. untried]) };
    }

    private static string[] DebtsOf(string cancellation) =>
        [Debt.RefundOf(cancellation), Debt.SeatsOf(cancellation), Debt.NoteOf(cancellation)];

    private static IReadOnlyList<string> With(IReadOnlyList<string> tried, IEnumerable<string> more) =>
        [.. tried.Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the execution that died would have met: its hold's end, its provider's silence, or else a fault.</summary>
    private static StepFailure FailureOf(Booking booking, DateTimeOffset now) => booking switch
    {
        { Phase: BookingPhase.Held } when booking.Until <= now => FailureReading.HoldEnded,
        { Phase: BookingPhase.Reserved } when booking.ApproveBy <= now => FailureReading.ApprovalEnded,
        _ => FailureReading.Died,
    };
}
