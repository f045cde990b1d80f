using System.Text.Json.Serialization;

namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>A payment and everything that happened to it, for whoever checks the books. Amounts are minor units.</summary>
public sealed record PaymentRecord
{
    /// <summary>Its id, <c>pi_…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be paid.</summary>
    public required long Amount { get; init; }

    /// <summary>The currency, three lower-case letters.</summary>
    public required string Currency { get; init; }

    /// <summary>How it stands: one of <see cref="PaymentStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>What it is paid with; null if that was declined or never given.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>What its caller wrote on it.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was written down, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Why the last confirm was declined: a decline code.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>Why it was cancelled, if a reason was given; <c>automatic</c> if nobody asked.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>How many confirms have come, answered or not.</summary>
    public int Confirms { get; init; }

    /// <summary>Its changes of status, oldest first.</summary>
    public required IReadOnlyList<PaymentTransition> Transitions { get; init; }

    /// <summary>Its refunds, oldest first, failed ones too.</summary>
    public IReadOnlyList<RefundRecord> Refunds { get; init; } = [];

    /// <summary>What is set aside and could be captured.</summary>
    public long AmountAuthorised => Status == PaymentStatus.RequiresCapture ? Amount : 0;

    /// <summary>What was captured, refunds not taken off.</summary>
    public long AmountCaptured => Status == PaymentStatus.Succeeded ? Amount : 0;

    /// <summary>What was given back.</summary>
    public long AmountRefunded => Refunds.Where(refund => !refund.Failed).Sum(refund => refund.Amount);

    /// <summary>What the payee keeps: captured less given back.</summary>
    public long Net => AmountCaptured - AmountRefunded;

    /// <summary>When its status last changed, in UTC.</summary>
    [JsonIgnore]
    internal DateTimeOffset ChangedAt => Transitions[^1].At;

    /// <summary>The payment after a change of status.</summary>
    internal PaymentRecord To(string status, DateTimeOffset at, string cause) => this with
    {
        Status = status,
        Transitions = [.. Transitions, new PaymentTransition(Status, status, at, cause)],
    };
}
