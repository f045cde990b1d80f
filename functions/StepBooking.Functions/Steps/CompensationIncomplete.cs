using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>
/// Fails the execution of a parked booking here, in a state that was entered and not exited: only such a state can be redriven.
/// A redrive finds it again and goes on.
/// </summary>
public sealed class CompensationIncompleteFunction
{
    /// <summary>Goes on once the execution was redriven since it was parked.</summary>
    /// <exception cref="Bookings.Refusals.CompensationIncomplete">It was not: what the booking owes waits for an operator.</exception>
    [LambdaFunction]
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The generated code calls it on an instance.")]
    public StepAnswer CompensationIncomplete(RedriveInput input, ILambdaContext context)
    {
        if (input?.Redrives > input?.ParkedAt)
            return StepAnswer.Ok;
        context.Logger.LogWarning("Booking {bookingId} waits for an operator", input?.BookingId ?? string.Empty);
        throw new CompensationIncomplete("What this booking owes waits for an operator; redrive the execution to go on.");
    }
}
