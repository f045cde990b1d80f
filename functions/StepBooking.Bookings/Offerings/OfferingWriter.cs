using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>Plans and makes the writes of <see cref="OfferingLoader"/>.</summary>
internal sealed class OfferingWriter(BookingTable table, TimeProvider time)
{
    private const int MostWrites = 25;
    private const int AtOnce = 4;

    internal async Task<IReadOnlyDictionary<string, StoredOffering>> Read(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var items = await table.ReadAllAsync(ids.Select(Keys.Offering), consistent: true, cancellationToken);
        return items.Select(item => new StoredOffering(OfferingItem.Read(item), item[OfferingItem.Digest].S))
            .ToDictionary(stored => stored.Offering.Id);
    }

    internal async Task<LoadPlan> Plan(OfferingDocument document, StoredOffering? before, CancellationToken cancellationToken)
    {
        var after = document.Offering;
        if (before is null)
        {
            return new LoadPlan(document, LoadResult.Created) { EntriesToPut = [.. SearchEntries.Of(after)] };
        }

        if (before.Digest == document.Digest)
        {
            return new LoadPlan(document, LoadResult.Unchanged);
        }

        var changes = SeatChanges.Between(before.Offering.Plan, after.Plan);
        var had = await Had(before.Offering, changes.Leaving, cancellationToken);
        var now = time.GetUtcNow();
        var kept = had.FirstOrDefault(seat => after.Plan.ClassOf(seat) is not null || !before.Offering.IsNightOver(seat, now));
        if ((ReloadRules.Check(before.Offering, after) ?? (kept is null ? null : ReloadRules.SeatIsHad(kept))) is { } refusal)
        {
            return new LoadPlan(document, LoadResult.Refused) { Refusal = refusal };
        }

        var old = SearchEntries.Of(before.Offering).ToHashSet();
        var current = SearchEntries.Of(after).ToHashSet();
        return new LoadPlan(document, LoadResult.Changed)
        {
            Before = before,
            FreeChanges = FreeChanges(changes, had),
            EntriesToPut = [.. current.Except(old)],
            EntriesToDelete = [.. old.Except(current)],
        };
    }

    /// <summary>Writes the offering. False: somebody else wrote it since it was read.</summary>
    internal async Task<bool> TryWrite(LoadPlan plan, CancellationToken cancellationToken)
    {
        if (plan.WritesNothing)
        {
            return true;
        }

        try
        {
            if (plan.Before is null)
                await table.PutAsync(OfferingWrites.Create(plan.Document, time.GetUtcNow()), cancellationToken);
            else
                await table.UpdateAsync(OfferingWrites.Change(plan, time.GetUtcNow()), cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    /// <summary>Writes an offering that is new, its search entries first. False: somebody else wrote it since it was read.</summary>
    internal async Task<bool> TryWriteNew(OfferingDocument document, CancellationToken cancellationToken)
    {
        var plan = new LoadPlan(document, LoadResult.Created);
        await PutEntries(SearchEntries.Of(document.Offering), cancellationToken);
        return await TryWrite(plan, cancellationToken);
    }

    internal Task PutEntries(IEnumerable<SearchEntry> toPut, CancellationToken cancellationToken) =>
        Write(toPut.Distinct().Select(entry => new WriteRequest(new PutRequest(entry.Key))), cancellationToken);

    internal Task DeleteEntries(IEnumerable<SearchEntry> toDelete, CancellationToken cancellationToken) =>
        Write(toDelete.Distinct().Select(entry => new WriteRequest(new DeleteRequest(entry.Key))), cancellationToken);

    private Task Write(IEnumerable<WriteRequest> writes, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            writes.Chunk(MostWrites),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (chunk, stopping) => await table.WriteManyAsync(chunk, stopping));

    /// <summary>Which of these seats somebody has, for any leg.</summary>
    private async Task<IReadOnlyList<string>> Had(Offering offering, IReadOnlyList<PlannedSeat> seats, CancellationToken cancellationToken)
    {
        var items = await table.ReadAllAsync(seats.Select(seat => Keys.Seat(offering.Id, seat.Name)), consistent: true, cancellationToken);
        return [.. items.Where(item => SeatMap.Standing(item, offering.AllLegs, time.GetUtcNow()) != SeatStanding.Free)
            .Select(item => item["sk"].S[Keys.SeatPrefix.Length..])];
    }

    private static Dictionary<string, long> FreeChanges(SeatChanges changes, IReadOnlyList<string> had)
    {
        var byClass = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var seat in changes.Coming)
        {
            byClass[seat.Class] = byClass.GetValueOrDefault(seat.Class) + 1;
        }

        foreach (var seat in changes.Leaving.Where(seat => !had.Contains(seat.Name)))
        {
            byClass[seat.Class] = byClass.GetValueOrDefault(seat.Class) - 1;
        }

        return byClass;
    }
}
