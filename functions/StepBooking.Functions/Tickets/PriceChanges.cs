using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Tickets;

/// <summary>
/// Processes events of price changes: notes what the ticket tells of its price, and tells that it did. An event may come twice, late or out
/// of order; what is not a price change that was initiated is left alone, the event that tells of the processing too, so that nothing goes
/// round.
/// </summary>
/// <param name="tickets">The tickets.</param>
/// <param name="topic">Where it is told.</param>
/// <param name="metrics">Counts what is no event.</param>
/// <param name="clock">The time.</param>
public sealed class PriceChanges(TicketStore tickets, PriceChangeTopic topic, Metrics metrics, TimeProvider clock)
{
    /// <summary>Processes one message.</summary>
    /// <param name="text">The message's text.</param>
    /// <param name="logger">Where it is told what became of it.</param>
    /// <exception cref="Bookings.Refusals.StoreBusy">The store could not answer now: the message comes again.</exception>
    /// <exception cref="Amazon.SimpleNotificationService.AmazonSimpleNotificationServiceException">
    /// It is noted, but nobody could be told: the message comes again.
    /// </exception>
    public async Task ProcessAsync(string text, ILambdaLogger logger)
    {
        if (!PriceChangeMessage.Parse(text, clock.GetUtcNow()).Is(out var message, out var refusal))
            Refuse(refusal, logger);
        else if (!message.IsInitiated)
            logger.LogInformation("{event} is left alone", message.EventType);
        else if (await tickets.GetAsync(message.Seat) is not { } ticket)
            logger.LogInformation("There is no ticket {ticket} whose price could have changed", message.Seat.Text);
        else if (message.Of(ticket) is not { } change)
            Refuse(new Reason("invalid", "newPrice", $"Its prices are none of {ticket.Currency}."), logger);
        else
            logger.LogInformation("The price change of ticket {ticket}: {outcome}", message.Seat.Text, await ProcessAsync(change, logger));
    }

    private void Refuse(Reason refusal, ILambdaLogger logger)
    {
        metrics.Count(Metrics.PriceEventsRefused);
        logger.LogWarning("A message on the topic of price changes is no event: {field}: {detail}", refusal.Field ?? "", refusal.Detail);
    }

    private async Task<NoteOutcome> ProcessAsync(PriceChange change, ILambdaLogger logger)
    {
        var outcome = await tickets.NoteAsync(change);
        if (outcome != NoteOutcome.Noted)
            return outcome;
        await topic.TellProcessedAsync(change, logger);
        await tickets.ToldAsync(change);
        return outcome;
    }
}
