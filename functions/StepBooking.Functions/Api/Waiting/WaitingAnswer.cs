namespace StepBooking.Functions.Api.Waiting;

/// <summary>A place in a waiting list as the API shows it; what does not apply is absent. Times are UTC.</summary>
internal sealed record WaitingAnswer
{
    public required string OfferingId { get; init; }

    public required string Status { get; init; }

    /// <summary>From 1; absent once it has left the list.</summary>
    public int? Place { get; init; }

    public required int Quantity { get; init; }

    public string? Class { get; init; }

    public IReadOnlyList<string>? Seats { get; init; }

    public IReadOnlyList<string>? Nights { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public required string JoinedAt { get; init; }

    /// <summary>The hold of the offer: look at it, extend it, or book it.</summary>
    public string? HoldId { get; init; }

    public string? Until { get; init; }
}
