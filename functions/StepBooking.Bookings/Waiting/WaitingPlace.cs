namespace StepBooking.Bookings.Waiting;

/// <summary>A customer's place in the waiting list of an offering. There is one at most of a customer and an offering.</summary>
public sealed record WaitingPlace
{
    /// <summary>The customer's subject.</summary>
    public required string Customer { get; init; }

    /// <summary>What is waited for.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The seats.</summary>
    public required WaitingWish Wish { get; init; }

    /// <summary>How it stands.</summary>
    public required WaitingState State { get; init; }

    /// <summary>When the customer joined: it decides who is first, and tells this place from a later one of the same customer.</summary>
    public required DateTimeOffset Joined { get; init; }

    /// <summary>When it may be cleaned away: some days after what is waited for has ended.</summary>
    public required DateTimeOffset KeptUntil { get; init; }

    /// <summary>How many offers ended that nobody could be told of.</summary>
    public int Round { get; init; }

    /// <summary>The hold of the latest offer, which is its id as a booking too; null before the first.</summary>
    public string? Hold { get; init; }

    /// <summary>Until when the latest offer stood when it was made.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When somebody began to tell the customer of the offer; null before.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>How telling ended, by channel; null before. Empty where there was no address.</summary>
    public IReadOnlyDictionary<string, string>? Told { get; init; }

    /// <summary>Whether it stands in the list still.</summary>
    public bool IsOpen => State is WaitingState.Waiting or WaitingState.Offered;
}
