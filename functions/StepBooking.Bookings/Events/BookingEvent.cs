using System.Text.Json.Serialization;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Events;

/// <summary>
/// Something that happened to a booking, for whoever listens. It is published at least once, each time under the same
/// <see cref="Id"/>: who must not act twice remembers that. It carries no address and no payment data. Times are UTC, ISO 8601; the
/// schemas are in docs/events.
/// </summary>
/// <param name="Type">One of <see cref="BookingEventType"/>: the detail type, not part of the detail.</param>
/// <param name="Id">What the event is known by: the booking's id, a slash, and the status or cancellation that it tells of.</param>
/// <param name="BookingId">The booking.</param>
/// <param name="Status">The booking's status as the event tells it.</param>
/// <param name="At">When it was published.</param>
public sealed record BookingEvent([property: JsonIgnore] string Type, string Id, string BookingId, string Status, string At)
{
    /// <summary>The customer's subject in the user pool.</summary>
    public string? UserId { get; init; }

    /// <summary>Whose offering it is.</summary>
    public string? ProviderId { get; init; }

    /// <summary>What is booked.</summary>
    public string? OfferingId { get; init; }

    /// <summary>What kind of offering that is: <c>train</c>, <c>bus</c>, <c>show</c>, <c>slot</c>, <c>stay</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The booking's reference, once it was confirmed.</summary>
    public string? Reference { get; init; }

    /// <summary>The seats that the booking has.</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>When what is booked begins.</summary>
    public string? Start { get; init; }

    /// <summary>When what is booked ends.</summary>
    public string? End { get; init; }

    /// <summary>What it costs, in minor units.</summary>
    public long? Amount { get; init; }

    /// <summary>The currency, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Why it ended, where it did.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Whether its provider must accept it: providers are told of such bookings through a queue. Not part of the detail.</summary>
    [JsonIgnore]
    public bool NeedsApproval { get; init; }

    /// <summary>When its provider accepted it; null before, and where no approval is asked. Not part of the detail.</summary>
    [JsonIgnore]
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The cancellation that the event tells of; null for any other event.</summary>
    public CancelledPart? Cancellation { get; init; }
}
