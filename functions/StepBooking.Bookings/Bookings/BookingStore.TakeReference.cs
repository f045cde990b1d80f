using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ReferenceIfFreeOrOwn = "attribute_not_exists(pk) OR b = :me";
    private const int ReferenceCandidates = 20;

    /// <summary>Takes the first of the booking's candidates that no other booking has. A retry takes the same one.</summary>
    /// <exception cref="StoreBusy">The store could not answer now, or every candidate is another's.</exception>
    public async Task<string> TakeReferenceAsync(string bookingId, CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < ReferenceCandidates; number++)
        {
            var candidate = Reference.Candidate(bookingId, number);
            if (await TryTakeAsync(candidate, bookingId, cancellationToken))
                return candidate;
        }

        throw new StoreBusy("No candidate for a reference is free.");
    }

    private async Task<bool> TryTakeAsync(string candidate, string bookingId, CancellationToken cancellationToken)
    {
        var item = Keys.Reference(candidate);
        item["b"] = Item.Text(bookingId);
        var put = new PutItemRequest
        {
            Item = item,
            ConditionExpression = ReferenceIfFreeOrOwn,
            ExpressionAttributeValues = new() { [":me"] = Item.Text(bookingId) },
        };
        try
        {
            await table.PutAsync(put, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
