using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StepBooking.Bookings.Events;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Events;

/// <summary>Publishes the saga's events on the bus. What fails is logged and counted, and whoever asked keeps it owed.</summary>
/// <param name="publisher">Puts events on the bus.</param>
/// <param name="log">Where a failure is told.</param>
/// <param name="metrics">Counts failures.</param>
public sealed class BusEvents(EventPublisher publisher, LogWarning log, Metrics metrics) : IBookingEvents
{
    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The event stays owed.")]
    public async Task<bool> PublishAsync(BookingEvent happened, CancellationToken cancellationToken = default)
    {
        try
        {
            var detail = JsonSerializer.Serialize(happened, EventJson.Default.BookingEvent);
            await publisher.PublishAsync(EventSources.Saga, happened.Type, detail, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            metrics.Count(Metrics.EventsNotPublished);
            log("The event {type} of booking {bookingId} is still to be published: {fault}", happened.Type, happened.BookingId, fault.GetType().Name);
            return false;
        }
    }
}
