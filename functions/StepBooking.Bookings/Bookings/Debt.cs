namespace StepBooking.Bookings.Bookings;

/// <summary>
/// What a booking still owes, by the names in its set <c>owes</c>. A debt is written by the very change that causes it and
/// removed when it is paid, so whoever takes over needs no history: the row says what is left to do.
/// </summary>
public static class Debt
{
    /// <summary>The payment must be closed: cancelled, or refunded in full.</summary>
    public const string Pay = "pay";

    /// <summary>The seats must be released.</summary>
    public const string Seats = "seats";

    /// <summary>The customer must be told how it ended.</summary>
    public const string Note = "note";

    /// <summary>The provider must be asked: <c>BOOKING_CREATED</c> is still to be published.</summary>
    public const string Ask = "ask";

    private const string Event = "event/";
    private const char OfCancellation = ':';
    private const string Refund = "refund";

    /// <summary>A cancellation's refund.</summary>
    /// <param name="cancellationId">The cancellation.</param>
    public static string RefundOf(string cancellationId) => Refund + OfCancellation + cancellationId;

    /// <summary>A cancellation's seats, to be released.</summary>
    /// <param name="cancellationId">The cancellation.</param>
    public static string SeatsOf(string cancellationId) => Seats + OfCancellation + cancellationId;

    /// <summary>A cancellation's notice.</summary>
    /// <param name="cancellationId">The cancellation.</param>
    public static string NoteOf(string cancellationId) => Note + OfCancellation + cancellationId;

    /// <summary>The event of a notice, that could not be published when the notice was sent. The schedule pays it; nothing waits for it.</summary>
    /// <param name="key">What the notice tells: a status, or a cancellation's id.</param>
    public static string EventOf(string key) => Event + key;

    /// <summary>What the event tells that is owed; null for any other debt.</summary>
    /// <param name="debt">The debt.</param>
    public static string? EventKeyOf(string debt) => debt.StartsWith(Event, StringComparison.Ordinal) ? debt[Event.Length..] : null;

    /// <summary>The cancellation that a debt belongs to; null for a debt of the booking itself.</summary>
    /// <param name="debt">The debt.</param>
    public static string? CancellationOf(string debt) => debt.Split(OfCancellation, 2) is [_, var id] ? id : null;

    /// <summary>All that one cancellation may owe.</summary>
    /// <param name="cancellationId">The cancellation.</param>
    public static IReadOnlyList<string> AllOf(string cancellationId) =>
        [RefundOf(cancellationId), SeatsOf(cancellationId), NoteOf(cancellationId)];

    /// <summary>What every stop owes, whole: it replaces whatever was owed before.</summary>
    public static IReadOnlyList<string> OfStop { get; } = [Pay, Seats];

    /// <summary>What the compensation chain pays by itself; anything else is somebody else's work.</summary>
    public static IReadOnlyList<string> OfChain { get; } = [Pay, Seats, Note];
}
