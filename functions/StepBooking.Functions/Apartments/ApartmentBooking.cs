using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Apartments;

/// <summary>A booking as infra/schema.graphql has it: what does not apply is absent.</summary>
public sealed record ApartmentBooking
{
    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>The stay's offering id.</summary>
    public string? ApartmentId { get; init; }

    /// <summary>The day of arrival.</summary>
    public string? StartDate { get; init; }

    /// <summary>The day of leaving.</summary>
    public string? EndDate { get; init; }

    /// <summary><c>PENDING</c>, <c>APPROVED</c> or <c>CANCELLED</c>.</summary>
    public required string BookingStatus { get; init; }

    /// <summary>Six characters, once approved.</summary>
    public string? Reference { get; init; }

    /// <summary>In minor units of <see cref="Currency"/>.</summary>
    public long? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; init; }

    /// <summary>UTC, ISO 8601.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>Shows a booking. Nights that were cancelled since count as asked for: they say which booking it is.</summary>
    internal static ApartmentBooking Of(Booking booking, string userId)
    {
        var nights = booking.Seats.Concat(booking.Cancels.Values.SelectMany(each => each.Seats ?? []))
            .Where(night => SeatName.TryDate(night, out _))
            .Order(StringComparer.Ordinal)
            .ToList();
        return new ApartmentBooking
        {
            Id = booking.Id,
            UserId = userId,
            ApartmentId = booking.OfferingId,
            StartDate = nights.FirstOrDefault(),
            EndDate = nights.Count > 0 ? ApartmentDays.Leaving(nights) : null,
            BookingStatus = ApartmentStatus.Of(booking.Status),
            Reference = booking.Reference,
            Amount = booking.Amount,
            Currency = booking.Currency,
            Reason = booking.IsFinal ? booking.Reason?.Detail : null,
            CreatedAt = booking.Placed is { } placed ? UtcText.Of(placed) : null,
        };
    }
}
