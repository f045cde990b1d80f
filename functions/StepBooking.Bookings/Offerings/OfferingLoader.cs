using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Offerings;

/// <summary>
/// The only writer of offerings. Loading is idempotent: search entries are written first, then the offering, so whoever loads the
/// same document again after a failure finishes the work; a document that is loaded already costs reads alone. What is sold is
/// never touched: see <see cref="ReloadRules"/>.
/// </summary>
/// <remarks>
/// Whether anybody has a seat that leaves is looked at just before the offering is written. A hold that read the old plan in that
/// moment keeps its seat: it is nobody else's, and was on sale when it was asked for.
/// </remarks>
/// <param name="table">The table.</param>
/// <param name="time">The clock.</param>
public sealed class OfferingLoader(BookingTable table, TimeProvider time)
{
    private const int AtOnce = 8;
    private const int MostAttempts = 3;

    private readonly OfferingWriter writer = new(table, time);

    /// <summary>Loads documents, each for itself: one that is refused does not keep the others.</summary>
    /// <param name="documents">The documents, no two of one id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="StoreBusy">The store could not answer now, or others keep writing the same offering: load again.</exception>
    public async Task<IReadOnlyList<LoadOutcome>> LoadAsync(
        IReadOnlyList<OfferingDocument> documents, CancellationToken cancellationToken = default)
    {
        var stored = await writer.Read(documents.Select(document => document.Offering.Id), cancellationToken);
        var plans = new LoadPlan[documents.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, documents.Count, options, async (index, stopping) =>
            plans[index] = await writer.Plan(documents[index], stored.GetValueOrDefault(documents[index].Offering.Id), stopping));

        await writer.PutEntries(plans.SelectMany(plan => plan.EntriesToPut), cancellationToken);
        var outcomes = new LoadOutcome[documents.Count];
        await Parallel.ForAsync(0, documents.Count, options, async (index, stopping) =>
            outcomes[index] = await Carry(plans[index], stopping));
        return outcomes;
    }

    /// <summary>Puts an offering on sale whose seats are tickets, if it is not: it has no document, and never changes.</summary>
    /// <param name="offering">The offering.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The offering as it is on sale.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Offering> OpenAsync(Offering offering, CancellationToken cancellationToken = default)
    {
        var stored = await writer.Read([offering.Id], cancellationToken);
        if (stored.TryGetValue(offering.Id, out var known))
        {
            return known.Offering;
        }

        var document = new OfferingDocument(offering, Digest: offering.Id);
        return await writer.TryWriteNew(document, cancellationToken) ? offering : await OpenAsync(offering, cancellationToken);
    }

    private async Task<LoadOutcome> Carry(LoadPlan plan, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await writer.TryWrite(plan, cancellationToken); attempt++)
        {
            if (attempt == MostAttempts)
            {
                throw new StoreBusy($"Others keep writing the offering {plan.Document.Offering.Id}.");
            }

            var stored = await writer.Read([plan.Document.Offering.Id], cancellationToken);
            plan = await writer.Plan(plan.Document, stored.GetValueOrDefault(plan.Document.Offering.Id), cancellationToken);
            await writer.PutEntries(plan.EntriesToPut, cancellationToken);
        }

        await writer.DeleteEntries(plan.EntriesToDelete, cancellationToken);
        return new LoadOutcome(plan.Document, plan.Result, plan.Refusal);
    }
}
