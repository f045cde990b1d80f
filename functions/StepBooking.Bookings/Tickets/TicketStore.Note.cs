using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    private const string NoteIf = "attribute_exists(pk) AND created <= :at AND (attribute_not_exists(noted) OR noted < :at)";
    private const string ToldIf = "noted = :at";

    /// <summary>
    /// Notes a price change on its ticket: when, the price before, and how much less it costs since. Changes come at least once and in any
    /// order: the time of the change decides, so the latest stays, and what comes again writes nothing.
    /// </summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<NoteOutcome> NoteAsync(PriceChange change, CancellationToken cancellationToken = default)
    {
        try
        {
            await table.UpdateAsync(NoteWrite(change), cancellationToken);
            return NoteOutcome.Noted;
        }
        catch (ConditionalCheckFailedException refused)
        {
            var standing = refused.Item is { Count: > 0 } item ? TicketItem.Read(item) : null;
            return standing?.Note is not { } note || standing.Created > change.At ? NoteOutcome.Gone
                : note.At > change.At ? NoteOutcome.Overtaken
                : note.IsTold ? NoteOutcome.Told
                : NoteOutcome.Noted;
        }
    }

    /// <summary>Notes that everybody was told of the noted change; nothing, if another one is noted by now.</summary>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task ToldAsync(PriceChange change, CancellationToken cancellationToken = default)
    {
        try
        {
            await table.UpdateAsync(
                new UpdateItemRequest
                {
                    Key = Keys.Ticket(change.Seat.Theatre, change.Seat.Text),
                    UpdateExpression = "SET told = :at",
                    ConditionExpression = ToldIf,
                    ExpressionAttributeValues = new() { [":at"] = Item.Time(change.At) },
                },
                cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // A later change is noted, or the ticket is gone: who noted that one tells it.
        }
    }

    private static UpdateItemRequest NoteWrite(PriceChange change)
    {
        var values = new Dictionary<string, AttributeValue>
        {
            [":at"] = Item.Time(change.At),
            [":previous"] = Item.Number(change.OldPrice),
            [":discounted"] = new() { BOOL = change.IsDiscount },
        };
        var update = "SET noted = :at, previous = :previous, discounted = :discounted";
        if (change.DiscountPercentage is { } percentage)
        {
            values[":discount"] = new() { N = percentage.ToString(CultureInfo.InvariantCulture) };
            update += ", discount = :discount REMOVE told";
        }
        else
        {
            update += " REMOVE told, discount";
        }

        return new UpdateItemRequest
        {
            Key = Keys.Ticket(change.Seat.Theatre, change.Seat.Text),
            UpdateExpression = update,
            ConditionExpression = NoteIf,
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
    }
}
