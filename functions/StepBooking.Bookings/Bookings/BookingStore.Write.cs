using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private async Task<WriteAnswer> WriteAsync(BookingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.UpdateAsync(write.AsUpdate(), cancellationToken);
            return new WriteAnswer(true, BookingItem.Read(response.Attributes));
        }
        catch (ConditionalCheckFailedException refused)
        {
            return new WriteAnswer(false, refused.Item is { Count: > 0 } item ? BookingItem.Read(item) : null);
        }
    }
}
