using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    /// <summary>Takes a ticket off sale, while nobody has its seat.</summary>
    /// <returns>
    /// <see cref="TicketOutcome.Done"/>, <see cref="TicketOutcome.Unknown"/>, or <see cref="TicketOutcome.Held"/> or
    /// <see cref="TicketOutcome.Sold"/> with nothing written.
    /// </returns>
    /// <exception cref="StoreBusy">The store could not answer now, or the ticket kept changing.</exception>
    public async Task<TicketWrite> RemoveAsync(TheatreSeat seat, CancellationToken cancellationToken = default)
    {
        if (await GetAsync(seat, cancellationToken) is not { } ticket)
            return new TicketWrite(TicketOutcome.Unknown);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (standing, staysFree) = await SeatAsync(ticket, cancellationToken);
            if (standing != SeatStanding.Free)
                return new TicketWrite(OutcomeOf(standing), ticket);
            if (await table.TransactAsync(RemoveWrites(ticket, staysFree), cancellationToken) is null)
                return new TicketWrite(TicketOutcome.Done, ticket);

            // The client repeats a write whose answer it lost: gone by now, it may be by this very one.
            if (await GetAsync(seat, cancellationToken) is not { } left)
                return new TicketWrite(TicketOutcome.Done, ticket);
            ticket = left;
        }

        throw new StoreBusy("The ticket kept changing.");
    }

    private List<TransactWriteItem> RemoveWrites(Ticket ticket, TransactWriteItem staysFree) =>
    [
        new()
        {
            Delete = new Delete
            {
                TableName = table.Name,
                Key = Keys.Ticket(ticket.Seat.Theatre, ticket.Seat.Text),
                ConditionExpression = "offering = :offering AND created = :created",
                ExpressionAttributeValues = new() { [":offering"] = Item.Text(ticket.OfferingId), [":created"] = Item.Time(ticket.Created) },
            },
        },
        new() { Delete = new Delete { TableName = table.Name, Key = FilmKey(ticket) } },
        staysFree,
    ];
}
