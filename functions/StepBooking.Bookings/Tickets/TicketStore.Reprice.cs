using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    private const string RepriceIf = "price = :old AND offering = :offering AND created = :created";

    /// <summary>
    /// Changes what a ticket costs, while nobody has its seat. The price it has already changes nothing, whoever has it. The change waits in
    /// the ticket (<see cref="Ticket.Unprocessed"/>) until it was processed, so that announcing it can be repeated.
    /// </summary>
    /// <param name="seat">The ticket.</param>
    /// <param name="price">Reads the price, in minor units, in the ticket's currency.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// <see cref="TicketOutcome.Done"/>, <see cref="TicketOutcome.Unknown"/>, or <see cref="TicketOutcome.Held"/> or
    /// <see cref="TicketOutcome.Sold"/> with nothing written.
    /// </returns>
    /// <exception cref="StoreBusy">The store could not answer now, or the ticket kept changing.</exception>
    public async Task<TicketWrite> RepriceAsync(TheatreSeat seat, Func<Ticket, long> price, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await GetAsync(seat, cancellationToken) is not { } ticket)
                return new TicketWrite(TicketOutcome.Unknown);
            var wanted = price(ticket);
            if (ticket.Price == wanted)
                return new TicketWrite(TicketOutcome.Done, ticket);
            var (standing, staysFree) = await SeatAsync(ticket, cancellationToken);
            if (standing != SeatStanding.Free)
                return new TicketWrite(OutcomeOf(standing), ticket);
            var changed = ticket with { Price = wanted, PriceBefore = ticket.Price, ChangedAt = TimeOfChange(ticket) };
            if (await table.TransactAsync([RepriceWrite(ticket, changed), staysFree], cancellationToken) is null)
                return new TicketWrite(TicketOutcome.Done, changed);
        }

        throw new StoreBusy("The ticket kept changing.");
    }

    /// <summary>Now; but always after the change before, so that the times of a ticket's changes order them whatever clocks say.</summary>
    private DateTimeOffset TimeOfChange(Ticket ticket)
    {
        var now = Now;
        var last = ticket.ChangedAt ?? ticket.Created;
        return now > last ? now : last.AddMilliseconds(1);
    }

    private TransactWriteItem RepriceWrite(Ticket before, Ticket after)
    {
        var values = new Dictionary<string, AttributeValue>
        {
            [":old"] = Item.Number(before.Price),
            [":price"] = Item.Number(after.Price),
            [":changed"] = Item.Time(after.ChangedAt!.Value),
            [":offering"] = Item.Text(before.OfferingId),
            [":created"] = Item.Time(before.Created),
        };
        if (before.ChangedAt is { } last)
            values[":last"] = Item.Time(last);
        return new()
        {
            Update = new Update
            {
                TableName = table.Name,
                Key = Keys.Ticket(before.Seat.Theatre, before.Seat.Text),
                UpdateExpression = "SET price = :price, #before = :old, changed = :changed",
                ConditionExpression = $"{RepriceIf} AND {(before.ChangedAt is null ? "attribute_not_exists(changed)" : "changed = :last")}",
                ExpressionAttributeNames = new() { ["#before"] = "before" },
                ExpressionAttributeValues = values,
            },
        };
    }
}
