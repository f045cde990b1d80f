using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

/// <summary>What those who release seats ask of waiting lists.</summary>
internal static class WaitingReads
{
    /// <summary>
    /// Until when seats that are released now are kept for the waiting list of their offering, so that nobody overtakes those who wait; null
    /// where nobody does.
    /// </summary>
    internal static async Task<DateTimeOffset?> KeptUntilAsync(
        this BookingTable table, string offeringId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await table.GetAsync(Keys.WaitingList(offeringId), consistent: true, cancellationToken) is null ? null : now + WaitingTerms.Kept;
}
