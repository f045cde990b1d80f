using Amazon.EventBridge;
using Amazon.EventBridge.Model;

namespace StepBooking.Functions.Events;

/// <summary>Puts events on the bus, one at a time: a call that succeeds may still have refused its event.</summary>
/// <param name="client">Speaks to EventBridge.</param>
/// <param name="bus">The bus.</param>
public sealed class EventPublisher(IAmazonEventBridge client, EventBus bus)
{
    /// <summary>Puts one event on the bus.</summary>
    /// <param name="source">One of <see cref="EventSources"/>.</param>
    /// <param name="type">One of <see cref="Bookings.Events.BookingEventType"/>.</param>
    /// <param name="detail">What happened, JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EventNotTaken">The bus refused it.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">The bus could not be called.</exception>
    public async Task PublishAsync(string source, string type, string detail, CancellationToken cancellationToken = default)
    {
        var answer = await client.PutEventsAsync(
            new PutEventsRequest
            {
                Entries = [new PutEventsRequestEntry { Source = source, DetailType = type, Detail = detail, EventBusName = bus.Name }],
            },
            cancellationToken);
        if (answer.FailedEntryCount is not (null or 0))
            throw new EventNotTaken(answer.Entries?.FirstOrDefault()?.ErrorCode);
    }
}
