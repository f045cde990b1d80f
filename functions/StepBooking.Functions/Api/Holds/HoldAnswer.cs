namespace StepBooking.Functions.Api.Holds;

/// <summary>A hold as the API shows it; what does not apply is absent. Times are UTC, money is minor units.</summary>
internal sealed record HoldAnswer
{
    public required string Id { get; init; }

    public string? OfferingId { get; init; }

    public IReadOnlyList<string>? Seats { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public long? Amount { get; init; }

    public string? Currency { get; init; }

    public string? Until { get; init; }

    public required string Status { get; init; }
}
