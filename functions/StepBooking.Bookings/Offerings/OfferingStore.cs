using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads offerings. The only writer is <see cref="OfferingLoader"/>, but for the advisory count of free seats.</summary>
/// <param name="table">The table.</param>
public sealed class OfferingStore(BookingTable table)
{
    private const int MostQueries = 8;

    /// <summary>The offering as it is now (a consistent read), or null.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Offering?> GetAsync(string offeringId, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.Offering(offeringId), consistent: true, cancellationToken) is { } item ? OfferingItem.Read(item) : null;

    /// <summary>
    /// The offering of a request as it is now, or null. Where its seats are tickets, it has those that are asked for and their prices; a
    /// seat without a ticket is none of it.
    /// </summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Offering?> GetAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        var offering = await GetAsync(request.OfferingId, cancellationToken);
        return offering?.Theatre is { } theatre
            ? TicketShow.With(offering, await table.TicketsAsync(theatre, request.Seats, cancellationToken))
            : offering;
    }

    /// <summary>An offering with all of its seats: where they are tickets, with every ticket of it and its price.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Offering> WithTicketsAsync(Offering offering, CancellationToken cancellationToken = default) =>
        offering.Theatre is { } theatre
            ? TicketShow.With(offering, await table.TicketsOfAsync(theatre, after: null, limit: null, cancellationToken))
            : offering;

    /// <summary>The offerings of these ids, those that exist, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Offering>> GetManyAsync(
        IEnumerable<string> offeringIds, CancellationToken cancellationToken = default)
    {
        var items = await table.ReadAllAsync(offeringIds.Distinct().Select(Keys.Offering), consistent: false, cancellationToken);
        return items.Select(OfferingItem.Read).ToDictionary(offering => offering.Id);
    }

    /// <summary>
    /// A page of what a search finds, by local time: what goes there, is sold there, and has not begun. A page that is not the last
    /// has at least one offering, unless very many do not go there.
    /// </summary>
    public async Task<OfferingPage> SearchAsync(OfferingSearch search, CancellationToken cancellationToken = default)
    {
        var found = new List<Offering>();
        var after = search.After;
        for (var query = 0; query < MostQueries; query++)
        {
            var entries = await Entries(search, after, cancellationToken);
            found.AddRange(await Matching(search, entries.Found, cancellationToken));
            after = entries.Next;
            if (after is null || found.Count > 0)
            {
                break;
            }
        }

        return new OfferingPage(found, after);
    }

    /// <summary>
    /// Notes that seats of an offering were taken (or given back): adds to the advisory count by class, on a run with stops between to
    /// that of each leg. It is advice only, kept outside every transaction, so a call that is lost or doubled does no harm beyond a
    /// wrong number.
    /// </summary>
    /// <param name="offering">The offering.</param>
    /// <param name="legs">The legs on which.</param>
    /// <param name="seats">The seats.</param>
    /// <param name="change">-1 for each seat taken, 1 for each given back.</param>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task CountFreeAsync(
        Offering offering,
        LegRange legs,
        IEnumerable<string> seats,
        int change,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        var counted = seats.Select(offering.Plan.ClassOf).Where(seatClass => seatClass is not null && offering.Free.ContainsKey(seatClass))
            .GroupBy(seatClass => seatClass!).ToDictionary(group => group.Key, group => change * group.Count());
        if (counted.Count > 0)
            await table.UpdateAsync(FreeSeatWrites.Count(offering, legs, counted, now), cancellationToken);
    }

    private async Task<(List<SearchEntry> Found, string? Next)> Entries(
        OfferingSearch search, string? after, CancellationToken cancellationToken)
    {
        var partition = SearchEntries.Partition(search.Kind, search.From, search.Date);
        var answer = await table.QueryAsync(
            new QueryRequest
            {
                KeyConditionExpression = "pk = :pk",
                ExpressionAttributeValues = new() { [":pk"] = new AttributeValue(partition) },
                ExclusiveStartKey = after is null ? null : Keys.Of(partition, after),
                Limit = search.Limit,
            },
            cancellationToken);
        var next = answer.LastEvaluatedKey is { Count: > 0 } last ? last["sk"].S : null;
        return ([.. (answer.Items ?? []).Select(item => new SearchEntry(item["pk"].S, item["sk"].S))], next);
    }

    /// <summary>
    /// The offerings behind entries that still stand for them: a reload that moved a departure may have left an old entry.
    /// </summary>
    private async Task<IEnumerable<Offering>> Matching(
        OfferingSearch search, List<SearchEntry> entries, CancellationToken cancellationToken)
    {
        var offerings = await GetManyAsync(entries.Select(entry => entry.OfferingId), cancellationToken);
        return entries
            .Where(entry => offerings.TryGetValue(entry.OfferingId, out var offering) && SearchEntries.Of(offering).Contains(entry))
            .Select(entry => offerings[entry.OfferingId])
            .Where(search.Finds);
    }
}
