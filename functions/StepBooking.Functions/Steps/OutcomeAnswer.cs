using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Steps;

/// <summary>What a step answers that tells how a booking stands.</summary>
public sealed record OutcomeAnswer
{
    /// <summary><c>ok</c>, or <c>AlreadyPlaced</c> when the booking is another request's.</summary>
    public string Answer { get; init; } = StepAnswer.Ok.Answer;

    /// <summary>The booking's status; null when it is not there.</summary>
    public string? Status { get; init; }

    /// <summary>The reference of a booking that was confirmed.</summary>
    public string? Reference { get; init; }

    /// <summary>Why the booking was stopped.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Whether the status is final and nothing is owed; of a cancellation, whether it owes nothing.</summary>
    public bool Settled { get; init; }

    /// <summary>Whether it was stopped by a fault, not by a rule or a person.</summary>
    public bool Technical { get; init; }

    /// <summary>Tells how a booking stands.</summary>
    public static OutcomeAnswer Of(Booking? booking) => new()
    {
        Status = booking?.Status.Text(),
        Reference = booking?.Reference,
        Reason = booking?.Reason,
        Settled = booking?.IsSettled == true,
        Technical = booking?.Reason?.Code == FailureReading.TechnicalCode,
    };

    /// <summary>Tells how a booking stands to one of its cancellations: settled when that owes nothing, whatever others do.</summary>
    internal static OutcomeAnswer Of(Booking booking, string cancellationId) =>
        Of(booking) with { Settled = !booking.Owes.Overlaps(Debt.AllOf(cancellationId)) };
}
