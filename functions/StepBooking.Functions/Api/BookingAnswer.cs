using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api;

/// <summary>A booking as the API shows it; what does not apply is absent. Times are UTC, money is minor units.</summary>
internal sealed record BookingAnswer
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public string? Reference { get; init; }

    public string? UserId { get; init; }

    public string? ProviderId { get; init; }

    public string? OfferingId { get; init; }

    public string? SlotId { get; init; }

    public IReadOnlyList<string>? Seats { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public long? Amount { get; init; }

    public string? Currency { get; init; }

    public string? HoldUntil { get; init; }

    public Reason? Reason { get; init; }

    public string? CreatedAt { get; init; }

    public IReadOnlyList<RefundAnswer>? Refunds { get; init; }

    public string? Message { get; init; }
}
