using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>An offering as the API shows it. Times are UTC, money is minor units.</summary>
internal sealed record OfferingAnswer
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Provider { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Currency { get; init; }

    public required IReadOnlyList<Fare> Fares { get; init; }

    public required IReadOnlyDictionary<string, long> Free { get; init; }

    public required string AsOf { get; init; }

    public bool? Approval { get; init; }

    internal static OfferingAnswer Of(Offering offering) => new()
    {
        Id = offering.Id,
        Kind = offering.Kind.Word(),
        Title = offering.Title,
        Provider = offering.Provider,
        From = offering.From,
        To = offering.To,
        Start = UtcText.Of(offering.Start),
        End = UtcText.Of(offering.End),
        Currency = offering.Currency,
        Fares = offering.Fares,
        Free = offering.Free,
        AsOf = UtcText.Of(offering.AsOf),
        Approval = offering.Approval ? true : null,
    };
}
