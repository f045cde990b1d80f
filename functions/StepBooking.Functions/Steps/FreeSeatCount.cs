using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Steps;

/// <summary>Keeps the advisory count of free seats that search shows. Losing one is harmless: the seat map is the truth.</summary>
/// <param name="offerings">Offerings.</param>
/// <param name="clock">The time.</param>
public sealed class FreeSeatCount(OfferingStore offerings, TimeProvider clock)
{
    /// <summary>Counts seats in or out.</summary>
    /// <param name="booking">Whose they are, or were.</param>
    /// <param name="seats">Which of its seats.</param>
    /// <param name="change">-1 for seats taken, 1 for seats given back.</param>
    /// <param name="context">Where a lost count is logged.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Advice must not fail a step that is done.")]
    public async Task CountAsync(Booking booking, IReadOnlyList<string> seats, int change, ILambdaContext context)
    {
        if (booking.OfferingId is null || seats.Count == 0)
            return;
        try
        {
            if (await offerings.GetAsync(booking.OfferingId) is { } offering)
                await offerings.CountFreeAsync(offering, booking.Legs, seats, change, clock.GetUtcNow());
        }
        catch (Exception fault)
        {
            context.Logger.LogWarning("The count of free seats of {offeringId} was lost: {fault}", booking.OfferingId, fault.GetType().Name);
        }
    }
}
