using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Bookings;

/// <summary>
/// A booking as its item tells it. The item is the saga's only fence: every step that moves something starts or ends with
/// a conditional write on it.
/// </summary>
public sealed record Booking
{
    /// <summary>The booking's id, a UUID; the execution that books it has the same name.</summary>
    public required string Id { get; init; }

    /// <summary>The customer's subject in the user pool; null for a booking whose input named none.</summary>
    public string? Customer { get; init; }

    /// <summary>The fingerprint of the request, which tells this booking from another request under the same id.</summary>
    public required string Request { get; init; }

    /// <summary>The execution that books it, by name; null for seats that are only held.</summary>
    public string? Execution { get; init; }

    /// <summary>What is booked; null when the request named nothing that exists.</summary>
    public string? OfferingId { get; init; }

    /// <summary>The seats, as the offering spells them; none when the request was invalid, or when all were cancelled.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>The legs of the journey; the one leg 0 where there are no stops between.</summary>
    public LegRange Legs { get; init; }

    /// <summary>When what is booked begins; null without an offering.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When what is booked ends; null without an offering.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>What it costs, in minor units, fixed when the seats were held; null when they never were.</summary>
    public long? Amount { get; init; }

    /// <summary>The currency of <see cref="Amount"/>, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// What each of <see cref="Seats"/> costs, in their order: what a part of the booking is worth. Empty for a booking that never held
    /// seats.
    /// </summary>
    public IReadOnlyList<long> Prices { get; init; } = [];

    /// <summary>Until when the seats are held.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether its provider must accept it, as the offering said when the seats were held.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Until when the provider may accept it; null where no approval is asked.</summary>
    public DateTimeOffset? ApproveBy { get; init; }

    /// <summary>When the provider accepted it; null before, and where no approval is asked.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The task tokens of all attempts that wait for the provider's answer: a secret, never shown, sent or logged.</summary>
    public IReadOnlySet<string> Tokens { get; init; } = new HashSet<string>();

    /// <summary>What clients see.</summary>
    public required BookingStatus Status { get; init; }

    /// <summary>Where a pending booking stands; null exactly when the status is final.</summary>
    public BookingPhase? Phase { get; init; }

    /// <summary>The payment's id at the gateway, recorded before it may move money.</summary>
    public string? Pay { get; init; }

    /// <summary>The status that a stopped booking will end with.</summary>
    public BookingStatus? Why { get; init; }

    /// <summary>Why it was stopped.</summary>
    public Reason? Reason { get; init; }

    /// <summary>What is still to be done: <see cref="Debt"/>.</summary>
    public IReadOnlySet<string> Owes { get; init; } = new HashSet<string>();

    /// <summary>The reference for people, six characters; only a booking that was confirmed has one.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was placed.</summary>
    public DateTimeOffset? Placed { get; init; }

    /// <summary>The notices claimed or sent, by what they tell.</summary>
    public IReadOnlyDictionary<string, Notices.NoticeRecord> Notices { get; init; } = new Dictionary<string, Notices.NoticeRecord>();

    /// <summary>The messages to its provider, claimed or sent, by what they tell: <see cref="Notices.ProviderNotice"/>.</summary>
    public IReadOnlyDictionary<string, Notices.ChannelRecord> ProviderNotices { get; init; } = new Dictionary<string, Notices.ChannelRecord>();

    /// <summary>The cancellations asked for, by their ids.</summary>
    public IReadOnlyDictionary<string, Cancellation> Cancels { get; init; } = new Dictionary<string, Cancellation>();

    /// <summary>How often it was taken up again: the number in the name of its latest recovery.</summary>
    public int Recoveries { get; init; }

    /// <summary>What <see cref="Recoveries"/> was when an operator last redrove it; 0 before.</summary>
    public int RecoveriesAtRedrive { get; init; }

    /// <summary>The request in its canonical form, of seats that were held before they are booked; null of all others.</summary>
    public string? HeldRequest { get; init; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<TrailEntry> Trail { get; init; } = [];

    /// <summary>
    /// The shard of the index <c>due</c> that it stands in; <see cref="Due.Parked"/> when an operator has it; null when it owes nothing.
    /// </summary>
    public string? DueShard { get; init; }

    /// <summary>When somebody should look at it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>
    /// True while it is seats that are only held, over or not: nobody has begun to book them, neither by the hold nor under its id.
    /// </summary>
    public bool IsOnlyHeld => this is { Phase: BookingPhase.Held, Execution: null, Pay: null };

    /// <summary>True for every status but PENDING.</summary>
    public bool IsFinal => Status != BookingStatus.Pending;

    /// <summary>The events that are still to be published. The schedule does it: no step, recovery or operator waits for them.</summary>
    public IEnumerable<string> OwedEvents => Owes.Where(debt => Debt.EventKeyOf(debt) is not null).Order(StringComparer.Ordinal);

    /// <summary>True when nothing is left to do: final, and owing nothing but events.</summary>
    public bool IsSettled => IsFinal && Owes.All(debt => Debt.EventKeyOf(debt) is not null);

    /// <summary>What it owes by itself: not what one of its cancellations owes, and no events.</summary>
    public IEnumerable<string> OwnDebts => Owes.Except(OwedEvents).Where(debt => Debt.CancellationOf(debt) is null);

    /// <summary>True while anything is left to do that is not a cancellation's work.</summary>
    public bool HasWorkOfItsOwn => !IsFinal || OwnDebts.Any();

    /// <summary>True for a booking that was captured, whatever became of it since.</summary>
    public bool WasCaptured => Reference is not null;

    /// <summary>True when an operator has it: no schedule and no rule looks at it until something changes or it is redriven.</summary>
    public bool IsParked => DueShard == Due.Parked;

    /// <summary>The cancellations that were asked for and are still to be decided. Only a confirmed or an unstopped booking has any.</summary>
    public IEnumerable<Cancellation> OpenCancellations =>
        Status == BookingStatus.Confirmed || (Phase is not null and not BookingPhase.Undoing) ? Cancels.Values.Where(each => !each.IsDecided) : [];

    /// <summary>
    /// True while a cancellation is to be decided, or something of it is owed. One that stopped the booking has still to wake who waits
    /// for it.
    /// </summary>
    /// <param name="cancellationId">The cancellation.</param>
    public bool IsWorkOf(string cancellationId) =>
        OpenCancellations.Any(each => each.Id == cancellationId)
        || (Phase == BookingPhase.Undoing && Cancels.GetValueOrDefault(cancellationId) is { IsDecided: false })
        || Owes.Any(debt => Debt.CancellationOf(debt) == cancellationId);

    /// <summary>The cancellations of which a debt is owed, as they were asked for.</summary>
    /// <param name="debtOf">The kind of debt: <see cref="Debt.RefundOf"/>, <see cref="Debt.SeatsOf"/> or <see cref="Debt.NoteOf"/>.</param>
    public IReadOnlyList<Cancellation> Owing(Func<string, string> debtOf) =>
        [
            .. Cancels.Values.Where(each => Owes.Contains(debtOf(each.Id)))
                .OrderBy(each => each.Asked)
                .ThenBy(each => each.Id, StringComparer.Ordinal),
        ];

    /// <summary>The phase, or the final status: what the trail calls where it stands.</summary>
    public string Standing => Phase?.Text() ?? Status.Text();
}
