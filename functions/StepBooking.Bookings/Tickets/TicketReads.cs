using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

/// <summary>Reads of tickets that offerings and tickets share.</summary>
internal static class TicketReads
{
    /// <summary>The tickets of these names, those that are tickets of this theatre, as every write before left them.</summary>
    internal static async Task<IEnumerable<Ticket>> TicketsAsync(
        this BookingTable table, string theatre, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var keys = names.Select(TheatreSeat.Parse).OfType<TheatreSeat>()
            .Where(seat => seat.Theatre == theatre)
            .Distinct()
            .Select(seat => Keys.Ticket(theatre, seat.Text));
        return (await table.ReadAllAsync(keys, consistent: true, cancellationToken)).Select(TicketItem.Read);
    }

    /// <summary>Tickets of a theatre, by seat.</summary>
    /// <param name="table">The table.</param>
    /// <param name="theatre">The theatre.</param>
    /// <param name="after">The ticket after which they begin; null: from the first.</param>
    /// <param name="limit">The most tickets; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<List<Ticket>> TicketsOfAsync(
        this BookingTable table, string theatre, TheatreSeat? after, int? limit, CancellationToken cancellationToken)
    {
        var tickets = new List<Ticket>();
        var query = new QueryRequest
        {
            KeyConditionExpression = "pk = :pk",
            ExpressionAttributeValues = new() { [":pk"] = Item.Text(Keys.TheatrePartition(theatre)) },
            ExclusiveStartKey = after is null ? null : Keys.Ticket(theatre, after.Text),
        };
        do
        {
            query.Limit = limit - tickets.Count;
            var page = await table.QueryAsync(query, cancellationToken);
            tickets.AddRange((page.Items ?? []).Select(TicketItem.Read));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 } && (limit is null || tickets.Count < limit));

        return tickets;
    }
}
