using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    /// <summary>
    /// Puts a ticket on sale: its show first, if that is not, then the ticket and its film in one write. Whoever dies between leaves a show
    /// without this seat, which the next attempt finds.
    /// </summary>
    /// <returns>
    /// <see cref="TicketOutcome.Done"/>; <see cref="TicketOutcome.Exists"/>, <see cref="TicketOutcome.OtherOffering"/> or
    /// <see cref="TicketOutcome.OtherCurrency"/>, with nothing written.
    /// </returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<TicketWrite> CreateAsync(TicketDraft draft, CancellationToken cancellationToken = default)
    {
        if (await GetAsync(draft.Seat, cancellationToken) is { } known)
            return new TicketWrite(TicketOutcome.Exists, known);
        var now = Now;
        var show = await offerings.OpenAsync(TicketShow.Of(draft, now), cancellationToken);
        if (show.Theatre is null)
            return new TicketWrite(TicketOutcome.OtherOffering);
        if (show.Currency != draft.Currency)
            return new TicketWrite(TicketOutcome.OtherCurrency);
        var ticket = new Ticket
        {
            Seat = draft.Seat,
            OfferingId = show.Id,
            Movie = draft.Movie,
            Price = draft.Price,
            Currency = draft.Currency,
            Created = now,
            ShowTime = draft.ShowTime,
            Fields = draft.Fields,
        };
        await table.PutAsync(new PutItemRequest { Item = Keys.Theatre(draft.Seat.Theatre) }, cancellationToken);
        var refused = await table.TransactAsync(CreateWrites(ticket), cancellationToken);
        if (refused is null)
            return new TicketWrite(TicketOutcome.Done, ticket);
        var standing = TicketItem.Read(refused[0].Item);
        return new TicketWrite(IsThisVery(standing, ticket) ? TicketOutcome.Done : TicketOutcome.Exists, standing);
    }

    /// <summary>The client repeats a write whose answer it lost: what it then finds is this write's own.</summary>
    private static bool IsThisVery(Ticket standing, Ticket ticket) =>
        standing.ChangedAt is null
        && (standing.Created, standing.OfferingId, standing.Price) == (ticket.Created, ticket.OfferingId, ticket.Price)
        && standing.Fields.Count == ticket.Fields.Count
        && standing.Fields.All(field => ticket.Fields.GetValueOrDefault(field.Key) == field.Value);

    private List<TransactWriteItem> CreateWrites(Ticket ticket) =>
    [
        new()
        {
            Put = new Put
            {
                TableName = table.Name,
                Item = TicketItem.Write(ticket),
                ConditionExpression = "attribute_not_exists(pk)",
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
        },
        new() { Put = new Put { TableName = table.Name, Item = FilmKey(ticket) } },
    ];
}
