using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

/// <summary>
/// Tickets in the table: reads here, and in a file each what may become of one. A ticket's price changes, and a ticket goes, only in one
/// transaction with a look at its seat: a seat that somebody has keeps both.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="offerings">Puts the shows on sale that tickets are for.</param>
/// <param name="clock">The time.</param>
public sealed partial class TicketStore(BookingTable table, OfferingLoader offerings, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>The time as items keep it: to the millisecond.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The ticket of a key, as the last write before this call left it; null when there is none.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Ticket?> GetAsync(TheatreSeat seat, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.Ticket(seat.Theatre, seat.Text), consistent: true, cancellationToken) is { } item
            ? TicketItem.Read(item)
            : null;

    /// <summary>Whether the seats of tickets can be had, in their order, as the store says at that moment.</summary>
    /// <param name="tickets">At most 100.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<IReadOnlyList<SeatStanding>> StandingsAsync(
        IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken = default)
    {
        var keys = tickets.Select(ticket => Keys.Seat(ticket.OfferingId, ticket.Seat.Text));
        var items = await table.ReadAllAsync(keys, consistent: true, cancellationToken);
        var standings = items.ToDictionary(SeatStore.NameOf, item => SeatMap.Standing(item, LegRange.Whole, Now));
        return [.. tickets.Select(ticket => standings.GetValueOrDefault(ticket.Seat.Text, SeatStanding.Free))];
    }

    /// <summary>A page of all tickets, by theatre and seat. A ticket created a moment ago may not be listed yet.</summary>
    /// <param name="limit">The most tickets.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<TicketPage> ListAsync(int limit, TheatreSeat? after = null, CancellationToken cancellationToken = default)
    {
        var tickets = new List<Ticket>();
        foreach (var theatre in await TheatresFrom(after?.Theatre, cancellationToken))
        {
            var start = theatre == after?.Theatre ? after : null;
            tickets.AddRange(await table.TicketsOfAsync(theatre, start, limit + 1 - tickets.Count, cancellationToken));
            if (tickets.Count > limit)
                return new TicketPage(tickets[..limit], tickets[limit - 1].Seat);
        }

        return new TicketPage(tickets, null);
    }

    private async Task<IReadOnlyList<string>> TheatresFrom(string? first, CancellationToken cancellationToken)
    {
        var theatres = new List<string>();
        var query = new QueryRequest
        {
            KeyConditionExpression = first is null ? "pk = :pk" : "pk = :pk AND sk >= :first",
            ExpressionAttributeValues = new() { [":pk"] = Item.Text(Keys.Theatres) },
        };
        if (first is not null)
            query.ExpressionAttributeValues[":first"] = Item.Text(first);
        do
        {
            var page = await table.QueryAsync(query, cancellationToken);
            theatres.AddRange((page.Items ?? []).Select(item => item["sk"].S));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        return theatres;
    }

    private static Dictionary<string, AttributeValue> FilmKey(Ticket ticket) =>
        Keys.Of(Keys.Films, Keys.Film(MovieName.Fold(ticket.Movie), ticket.Movie, ticket.Seat.Text));

    /// <summary>How a ticket's seat stands, and what keeps it free for the length of a transaction if it is.</summary>
    private async Task<(SeatStanding Standing, TransactWriteItem StaysFree)> SeatAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var item = await table.GetAsync(Keys.Seat(ticket.OfferingId, ticket.Seat.Text), consistent: true, cancellationToken) ?? [];
        var standing = SeatMap.Standing(item, LegRange.Whole, Now);
        return (standing, SeatWrites.KeepFree(table.Name, ticket.OfferingId, ticket.Seat.Text, item));
    }

    private static TicketOutcome OutcomeOf(SeatStanding standing) => standing switch
    {
        SeatStanding.Taken => TicketOutcome.Sold,
        SeatStanding.Held => TicketOutcome.Held,
        _ => TicketOutcome.Done,
    };
}
