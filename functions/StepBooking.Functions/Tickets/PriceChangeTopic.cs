using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Tickets;

/// <summary>The topic of price changes. Its messages say what they are in the attribute <c>eventType</c> too, so that subscribers can choose.</summary>
/// <param name="arn">The topic.</param>
/// <param name="client">Speaks to SNS.</param>
/// <param name="metrics">Counts what could not be published.</param>
/// <param name="clock">The time.</param>
public sealed class PriceChangeTopic(string arn, IAmazonSimpleNotificationService client, Metrics metrics, TimeProvider clock)
{
    /// <summary>
    /// Publishes <c>PriceChangeInitiated</c>. It never throws: the price has changed already. What cannot be published is logged and
    /// counted, and stays <see cref="Ticket.Unprocessed"/>.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="logger">Where it is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it was not published, as far as anybody can tell.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An event must not fail the update it tells of.")]
    public async Task<bool> AnnounceAsync(PriceChange change, ILambdaLogger logger, CancellationToken cancellationToken = default)
    {
        try
        {
            var text = JsonSerializer.Serialize(PriceChangeInitiated.Of(change), PriceChangeJson.Default.PriceChangeInitiated);
            await PublishAsync(PriceChangeMessage.Initiated, text, change, logger, cancellationToken);
            return true;
        }
        catch (Exception fault)
        {
            metrics.Count(Metrics.PriceChangesUnpublished);
            logger.LogWarning(
                "The price change of ticket {ticket} could not be published: {fault}", change.Seat.Text, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>Publishes <c>PriceChangeProcessed</c>.</summary>
    /// <param name="change">The change that was processed.</param>
    /// <param name="logger">Where it is told.</param>
    /// <exception cref="AmazonSimpleNotificationServiceException">The topic could not take it: the event that asked comes again.</exception>
    public Task TellProcessedAsync(PriceChange change, ILambdaLogger logger)
    {
        var processed = PriceChangeProcessed.Of(change, clock.GetUtcNow());
        var text = JsonSerializer.Serialize(processed, PriceChangeJson.Default.PriceChangeProcessed);
        return PublishAsync(PriceChangeMessage.Processed, text, change, logger, CancellationToken.None);
    }

    private async Task PublishAsync(
        string eventType, string message, PriceChange change, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var request = new PublishRequest
        {
            TopicArn = arn,
            Message = message,
            MessageAttributes = new() { ["eventType"] = new MessageAttributeValue { DataType = "String", StringValue = eventType } },
        };
        var response = await client.PublishAsync(request, cancellationToken);
        logger.LogInformation("{event} of ticket {ticket} is published as {message}", eventType, change.Seat.Text, response.MessageId);
    }
}
