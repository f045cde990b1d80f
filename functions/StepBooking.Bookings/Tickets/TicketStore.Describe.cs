using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    private const string DescribeIf = "attribute_exists(pk) AND (attribute_exists(#fields.#field) OR size(#fields) < :most)";

    /// <summary>Writes a field of the client's own, whoever has the seat: it means nothing here.</summary>
    /// <returns>
    /// <see cref="TicketOutcome.Done"/>, <see cref="TicketOutcome.Unknown"/>, or <see cref="TicketOutcome.TooManyFields"/> with nothing
    /// written.
    /// </returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<TicketWrite> DescribeAsync(TicketChange change, CancellationToken cancellationToken = default)
    {
        var request = new UpdateItemRequest
        {
            Key = Keys.Ticket(change.Seat.Theatre, change.Seat.Text),
            UpdateExpression = "SET #fields.#field = :value",
            ConditionExpression = DescribeIf,
            ExpressionAttributeNames = new() { ["#fields"] = "fields", ["#field"] = change.Key },
            ExpressionAttributeValues = new() { [":value"] = Item.Text(change.Kept), [":most"] = Item.Number(TicketField.Most) },
            ReturnValues = ReturnValue.ALL_NEW,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var response = await table.UpdateAsync(request, cancellationToken);
            return new TicketWrite(TicketOutcome.Done, TicketItem.Read(response.Attributes));
        }
        catch (ConditionalCheckFailedException refused)
        {
            return refused.Item is { Count: > 0 } item
                ? new TicketWrite(TicketOutcome.TooManyFields, TicketItem.Read(item))
                : new TicketWrite(TicketOutcome.Unknown);
        }
    }
}
