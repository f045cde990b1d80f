using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Bookings.Seats;

/// <summary>Gives seats back: only those whose item still names the booking. Where somebody waits for them, the waiting list gets them.</summary>
/// <param name="table">The table.</param>
/// <param name="clock">The time.</param>
public sealed class SeatStore(BookingTable table, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Releases, of every seat of a booking, exactly the legs that are its own. Nothing is written where none is.</summary>
    /// <returns>The seats that were reserved (not only held) and are free now.</returns>
    /// <exception cref="StoreBusy">The store could not answer now, or a seat kept changing.</exception>
    public async Task<IReadOnlyList<string>> ReleaseAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        var freed = new List<string>();
        if (booking.OfferingId is null)
            return freed;
        var left = booking.Seats;
        var kept = left.Count > 0 ? await table.KeptUntilAsync(booking.OfferingId, clock.GetUtcNow(), cancellationToken) : null;
        for (var attempt = 0; left.Count > 0; attempt++)
        {
            if (attempt == Attempts)
                throw new StoreBusy("Seats kept changing while they were released.");
            left = await TryReleaseAsync(booking, left, kept, freed, cancellationToken);
        }

        return freed;
    }

    internal static string NameOf(Dictionary<string, AttributeValue> item) => item["sk"].S[Keys.SeatPrefix.Length..];

    /// <summary>How many legs of a seat anybody has.</summary>
    internal static int LegsOf(Dictionary<string, AttributeValue> item) => item.Values.Count(attribute => attribute.M is { Count: > 0 });

    internal static List<string> OwnLegs(Dictionary<string, AttributeValue> item, string bookingId) =>
        [.. item.Where(attribute => attribute.Value.M?.GetValueOrDefault("b")?.S == bookingId).Select(attribute => attribute.Key)];

    private async Task<IReadOnlyList<string>> TryReleaseAsync(
        Booking booking, IReadOnlyList<string> seats, DateTimeOffset? kept, List<string> freed, CancellationToken cancellationToken)
    {
        var changed = new List<string>();
        var keys = seats.Select(seat => Keys.Seat(booking.OfferingId!, seat));
        var items = await table.GetManyAsync(keys, consistent: true, cancellationToken);
        foreach (var item in items)
        {
            var own = OwnLegs(item, booking.Id);
            if (own.Count == 0)
                continue;
            if (!await TryReleaseAsync(booking, item, own, kept, cancellationToken))
                changed.Add(NameOf(item));
            else if (own.Any(leg => !item[leg].M.ContainsKey("u")))
                freed.Add(NameOf(item));
        }

        return changed;
    }

    private async Task<bool> TryReleaseAsync(
        Booking booking, Dictionary<string, AttributeValue> item, List<string> own, DateTimeOffset? kept, CancellationToken cancellationToken)
    {
        var isAllThereIs = LegsOf(item) == own.Count;
        var seats = new SeatWrites(table.Name, booking.OfferingId!, booking.Legs, booking.Id);
        try
        {
            await table.UpdateAsync(seats.Release(NameOf(item), own, isAllThereIs ? booking.End : null, kept), cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
