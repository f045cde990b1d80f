using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;

namespace StepBooking.Functions.Tickets;

/// <summary>
/// The subscriber of the topic of price changes: writes the four attributes of a price change to its ticket, and publishes that it did.
/// </summary>
/// <param name="changes">What is done for an event.</param>
public sealed class PriceChangeEventHandlerFunction(PriceChanges changes)
{
    /// <summary>Processes the messages of an event, in their order. It throws for what another attempt may mend.</summary>
    /// <exception cref="Bookings.Refusals.StoreBusy">The store could not answer now: the event comes again.</exception>
    /// <exception cref="Amazon.SimpleNotificationService.AmazonSimpleNotificationServiceException">
    /// The topic could not take the answer: the event comes again.
    /// </exception>
    [LambdaFunction]
    public async Task PriceChangeEventHandler(SNSEvent input, ILambdaContext context)
    {
        foreach (var record in input?.Records ?? [])
            await changes.ProcessAsync(record.Sns?.Message ?? "", context.Logger);
    }
}
