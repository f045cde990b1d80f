namespace StepBooking.Checking.Facts;

/// <summary>A booking as a snapshot of the table has it.</summary>
public sealed record BookingFact
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its status, upper case.</summary>
    public required string Status { get; init; }

    /// <summary>Its phase; null exactly when its status is final.</summary>
    public string? Phase { get; init; }

    /// <summary>The customer's subject.</summary>
    public string? Customer { get; init; }

    /// <summary>When it was placed.</summary>
    public DateTimeOffset? Placed { get; init; }

    /// <summary>What it books.</summary>
    public string? Offering { get; init; }

    /// <summary>Its seats by name.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>The first and the last of its legs.</summary>
    public (int First, int Last) Legs { get; init; }

    /// <summary>What it costs, in minor units; null where it never held seats.</summary>
    public long? Amount { get; init; }

    /// <summary>Its payment's id; null where none was recorded.</summary>
    public string? Pay { get; init; }

    /// <summary>Its execution, by name; null for seats that are only held.</summary>
    public string? Execution { get; init; }

    /// <summary>Its reference; only a booking that was confirmed has one.</summary>
    public string? Reference { get; init; }

    /// <summary>Until when its seats were held.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What it owes.</summary>
    public IReadOnlySet<string> Owes { get; init; } = new HashSet<string>();

    /// <summary>Whether it waits for an operator.</summary>
    public bool IsParked { get; init; }

    /// <summary>Its cancellations.</summary>
    public IReadOnlyList<CancellationFact> Cancellations { get; init; } = [];

    /// <summary>Its trail, oldest first.</summary>
    public IReadOnlyList<TrailFact> Trail { get; init; } = [];

    /// <summary>Whether its status is final.</summary>
    public bool IsFinal => Status != "PENDING";

    /// <summary>Whether it was captured and confirmed, whatever became of it since.</summary>
    public bool WasConfirmed => Reference is not null;

    /// <summary>What it owes of a kind, its own or a cancellation's: <c>seats</c>, <c>seats:…</c>.</summary>
    /// <param name="kind">The kind.</param>
    public bool OwesOf(string kind) => Owes.Any(debt => debt == kind || debt.StartsWith(kind + ":", StringComparison.Ordinal));
}
