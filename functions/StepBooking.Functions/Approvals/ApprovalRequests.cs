using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Approvals;

/// <summary>
/// Asks providers to accept bookings: publishes <c>BOOKING_CREATED</c> and the event <c>booking:created</c>, and notes it in the booking. It is published at least once; what
/// fails stays owed, so that the schedule asks again, and never fails the booking.
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
    private const string EventType = "BOOKING_CREATED";

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
            await store.SettleAskAsync(booking, actor, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The provider of booking {bookingId} is still to be asked: {fault}", booking.Id, fault.GetType().Name);
            return false;
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
            EventType,
            UtcText.Of(clock.GetUtcNow()));
        return new SendMessageRequest
        {
            QueueUrl = inbox.Url,
            MessageBody = JsonSerializer.Serialize(request, ApprovalJson.Default.ApprovalRequest),
            MessageAttributes = new()
            {
                ["EventType"] = Attribute(EventType),
                ["BookingId"] = Attribute(booking.Id),
                ["ProviderId"] = Attribute(offering.Provider),
            },
        };
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? UtcText.Of(known) : null;

    private static MessageAttributeValue Attribute(string value) => new() { DataType = "String", StringValue = value };
}
