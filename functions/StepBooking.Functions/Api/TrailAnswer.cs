using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api;

/// <summary>An entry of a booking's audit trail. It names no token and no address.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="From">The phase or status before; null for the first.</param>
/// <param name="To">The phase or status after.</param>
/// <param name="By">The step or call that did it, or the person.</param>
/// <param name="Why">Why, in a word or a sentence; null where the step says it.</param>
/// <param name="Execution">The execution it was done in; null for what no execution did.</param>
internal sealed record TrailAnswer(string At, string? From, string To, string By, string? Why, string? Execution)
{
    /// <summary>An entry as it stands.</summary>
    internal static TrailAnswer Of(TrailEntry entry) =>
        new(UtcText.Of(entry.At), entry.From, entry.To, entry.By, entry.Why, entry.Execution);
}
