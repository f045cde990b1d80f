namespace StepBooking.Checking.Facts;

/// <summary>
/// Everything that the checker knows: what a deployed stack can be asked for as well. Nothing of it comes from the code that is judged.
/// </summary>
public sealed record RecordedFacts
{
    /// <summary>When the snapshot was taken: a hold that was to end before is over.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The bookings of the table.</summary>
    public IReadOnlyList<BookingFact> Bookings { get; init; } = [];

    /// <summary>The seats that somebody has, leg by leg.</summary>
    public IReadOnlyList<SeatFact> Seats { get; init; } = [];

    /// <summary>The offerings of which a customer may have one pending booking only, by id.</summary>
    public IReadOnlySet<string> OnePendingOnly { get; init; } = new HashSet<string>();

    /// <summary>The gateway's books.</summary>
    public IReadOnlyList<PaymentFact> Payments { get; init; } = [];

    /// <summary>Whether the gateway's books are known at all: otherwise money is not judged.</summary>
    public bool HasPayments { get; init; } = true;

    /// <summary>Whether the messages that left are known at all: otherwise notices are not judged.</summary>
    public bool HasNotices { get; init; } = true;

    /// <summary>The messages that left, in order.</summary>
    public IReadOnlyList<NoticeFact> Notices { get; init; } = [];

    /// <summary>The executions.</summary>
    public IReadOnlyList<ExecutionFact> Executions { get; init; } = [];

    /// <summary>What the API answered, in order.</summary>
    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];

    /// <summary>Bookings that one refused attempt met, and nothing else: nobody need look at them, by id.</summary>
    public IReadOnlyCollection<string> MustNotBeParked { get; init; } = [];

    /// <summary>Bookings whose execution died once, and of whose recovery one attempt was refused: one recovery is enough, by id.</summary>
    public IReadOnlyCollection<string> OneRecoveryIsEnough { get; init; } = [];

    /// <summary>Bookings that at most one transient fault met and that would be CONFIRMED without it, by id.</summary>
    public IReadOnlyCollection<string> MustBeConfirmed { get; init; } = [];
}
