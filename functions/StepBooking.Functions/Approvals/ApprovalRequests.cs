using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Offerings;
using StepBooking.Functions.Slots;

namespace StepBooking.Functions.Approvals;

/// <summary>
/// Asks providers to accept bookings: publishes <c>BOOKING_CREATED</c> and the event <c>booking:created</c>, and notes in the booking whether
/// the queue took it. It is published at least once; what fails stays owed, so that the schedule asks again, and never fails the booking.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Offerings: they name the provider.</param>
/// <param name="client">Speaks to SQS.</param>
/// <param name="inbox">The queue that providers read.</param>
/// <param name="events">Where events go.</param>
/// <param name="clock">The time.</param>
public sealed class ApprovalRequests(
    BookingStore store, OfferingStore offerings, IAmazonSQS client, ProviderInbox inbox, IEnumerable<IBookingEvents> events, TimeProvider clock)
{
    /// <summary>Asks the provider of a booking, if that is owed.</summary>
    /// <param name="booking">The booking as read: waiting for its provider.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="logger">Where a failure is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it is still to be asked.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The question stays owed.")]
    public async Task<bool> AskAsync(Booking booking, Actor actor, ILambdaLogger logger, CancellationToken cancellationToken = default)
    {
        if (booking.Phase != BookingPhase.Reserved || !booking.Owes.Contains(Debt.Ask))
            return true;
        try
        {
            var offering = await offerings.GetAsync(booking.OfferingId!, cancellationToken)
                ?? throw new InvalidOperationException("Its offering is gone.");
            await client.SendMessageAsync(Message(booking, offering), cancellationToken);
            if (!await PublishAsync(booking, offering, cancellationToken))
                return false;
            await store.SettleAskAsync(booking, actor, SlotTrail.Published(SlotEventType.Created, inbox.Url), cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The provider of booking {bookingId} is still to be asked: {fault}", booking.Id, fault.GetType().Name);
            await NoteAsync(booking, actor, SlotTrail.NotPublished(SlotEventType.Created, inbox.Url, fault), logger, cancellationToken);
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The question stays owed, whatever the trail says.")]
    private async Task NoteAsync(Booking booking, Actor actor, string what, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await store.NoteAsync(booking, actor, what, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The trail of booking {bookingId} lacks an entry: {fault}", booking.Id, fault.GetType().Name);
        }
    }

    private async Task<bool> PublishAsync(Booking booking, Offering offering, CancellationToken cancellationToken)
    {
        var created = BookingEvents.Created(booking, offering, clock.GetUtcNow());
        return (await Task.WhenAll(events.Select(each => each.PublishAsync(created, cancellationToken)))).All(done => done);
    }

    private SendMessageRequest Message(Booking booking, Offering offering)
    {
        var request = new ApprovalRequest(
            booking.Id,
            booking.Customer,
            offering.Provider,
            booking.OfferingId,
            Text(booking.Start),
            Text(booking.End),
            SlotEventType.Created,
            UtcText.Of(clock.GetUtcNow()));
        var body = JsonSerializer.Serialize(request, ApprovalJson.Default.ApprovalRequest);
        return SlotMessage.Of(inbox.Url, SlotEventType.Created, booking.Id, offering.Provider, body);
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? UtcText.Of(known) : null;
}
