using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.SQS;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Slots;

/// <summary>
/// Publishes what becomes of bookings that a provider must accept: <c>BOOKING_CONFIRMED</c> for those who tell customers,
/// <c>BOOKING_CANCELLED</c>, of a whole booking, for those who tell providers. Whether a queue took it stands in the booking's trail; what
/// fails is logged and counted, fails nothing, and whoever asked keeps it owed. Nothing is published of a rejection.
/// </summary>
/// <param name="client">Speaks to SQS.</param>
/// <param name="queues">The queues.</param>
/// <param name="store">Bookings.</param>
/// <param name="actor">Who publishes, for the trail: this function.</param>
/// <param name="log">Where a failure is told.</param>
/// <param name="metrics">Counts failures.</param>
/// <param name="clock">The time.</param>
public sealed class SlotEvents(
    IAmazonSQS client, SlotQueues queues, BookingStore store, Actor actor, LogWarning log, Metrics metrics, TimeProvider clock)
    : IBookingEvents
{
    /// <inheritdoc/>
    public Task<bool> PublishAsync(BookingEvent happened, CancellationToken cancellationToken = default) => happened switch
    {
        { ProviderId: null } or { NeedsApproval: false } => Task.FromResult(true),
        { Type: BookingEventType.Confirmed, AcceptedAt: { } acceptedAt } => SendAsync(
            happened, SlotEventType.Confirmed, () => queues.Confirmations, Confirmed(happened, acceptedAt), cancellationToken),
        { Type: BookingEventType.Cancelled } when happened.Status == BookingStatus.Cancelled.Text() => SendAsync(
            happened, SlotEventType.Cancelled, () => queues.Requests, Cancelled(happened), cancellationToken),
        _ => Task.FromResult(true),
    };

    private string Confirmed(BookingEvent happened, DateTimeOffset acceptedAt)
    {
        var message = new SlotConfirmed(
            happened.BookingId, happened.ProviderId!, UtcText.Of(acceptedAt), SlotEventType.Confirmed, UtcText.Of(clock.GetUtcNow()));
        return JsonSerializer.Serialize(message, SlotJson.Default.SlotConfirmed);
    }

    private string Cancelled(BookingEvent happened)
    {
        var message = new SlotCancelled(
            happened.BookingId,
            happened.UserId,
            happened.ProviderId!,
            happened.OfferingId,
            happened.Start,
            happened.End,
            SlotEventType.Cancelled,
            UtcText.Of(clock.GetUtcNow()));
        return JsonSerializer.Serialize(message, SlotJson.Default.SlotCancelled);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The event stays owed.")]
    private async Task<bool> SendAsync(
        BookingEvent happened, string type, Func<string> address, string body, CancellationToken cancellationToken)
    {
        var queue = string.Empty;
        try
        {
            queue = address();
            await client.SendMessageAsync(SlotMessage.Of(queue, type, happened.BookingId, happened.ProviderId!, body), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            metrics.Count(Metrics.EventsNotPublished);
            log("{type} of booking {bookingId} is still to be published: {fault}", type, happened.BookingId, fault.GetType().Name);
            await NoteAsync(happened.BookingId, SlotTrail.NotPublished(type, queue, fault), cancellationToken);
            return false;
        }

        return await NoteAsync(happened.BookingId, SlotTrail.Published(type, queue), cancellationToken);
    }

    /// <returns>False when the trail could not be written: what it must tell is not done then.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The event stays owed.")]
    private async Task<bool> NoteAsync(string bookingId, string what, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.GetAsync(bookingId, cancellationToken) is { } booking)
                await store.NoteAsync(booking, actor, what, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log("The trail of booking {bookingId} lacks an entry: {fault}", bookingId, fault.GetType().Name);
            return false;
        }
    }
}
