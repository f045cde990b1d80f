using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Runtime;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Clerks;
using StepBooking.Functions.Events;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>PATCH /bookings/{id}/status</c>: a clerk confirms or cancels a booking. The call checks what can be checked, puts the wish on the
/// bus, and is done; whoever listens carries it out. The saga's own events go by another source, so that the two never meet.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="events">The bus.</param>
/// <param name="clock">The time.</param>
public sealed class ChangeBookingStatusFunction(
    BookingStore bookings, OfferingStore offerings, EventPublisher events, TimeProvider clock)
{
    private const int MostBytes = 4 * 1024;
    private const string Taken = "Accepted: it will be carried out, and the customer told.";

    /// <summary>202 with the booking as it stands now; 400, 403, 404, or 409 for a booking that can never become so.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Patch, "/bookings/{id}/status")]
    public Task<APIGatewayProxyResponse> ChangeBookingStatus(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Change(id, api, context.Logger));

    private async Task<APIGatewayProxyResponse> Change(string id, ApiRequest api, ILambdaLogger logger)
    {
        var clerk = api.CallerAs(Role.Clerks, Role.Operators);
        var key = api.IdempotencyKey;
        var wanted = StatusWish.Read(api.Json(MostBytes));
        var booking = await bookings.FindAsync(id, api.Stopping) ?? throw Problems.NotFound("There is no such booking.");
        CheckMayBecome(booking, wanted);
        var eventId = BookingId.From(clerk.Sub, $"{booking.Id}\n{wanted.Text()}\n{key ?? api.RequestId}");
        var wish = new ClerkWish(eventId, booking.Id, wanted.Text(), clerk.Sub, UtcText.Of(clock.GetUtcNow()));
        await Publish(wish, wanted, logger, api.Stopping);
        var answer = BookingAnswers.Of(booking, await offerings.OfferingOfAsync(booking, api.Stopping));
        return ApiResponse.Of(
            202, new StatusAnswer(Taken, eventId, wish.Status, answer), ApiJson.Default.StatusAnswer, location: Location(api));
    }

    /// <summary>What can be seen to be too late is refused here; what is overtaken on its way is decided where it arrives.</summary>
    private static void CheckMayBecome(Booking booking, BookingStatus wanted)
    {
        var ended = booking.IsFinal && booking.Status != wanted && !(wanted == BookingStatus.Cancelled && booking.Status == BookingStatus.Confirmed);
        if (ended)
            throw Problems.StatusNotChangeable($"It is {booking.Status.Text()}, and cannot become {wanted.Text()}.");
        if (booking is { Phase: BookingPhase.Undoing, Why: { } why } && why != wanted)
            throw Problems.StatusNotChangeable($"It is being undone and ends {why.Text()}: it cannot become {wanted.Text()}.");
        if (booking.IsOnlyHeld)
            throw Problems.StatusNotChangeable("Its seats are only held: it is no booking yet.");
    }

    private async Task Publish(ClerkWish wish, BookingStatus wanted, ILambdaLogger logger, CancellationToken stopping)
    {
        try
        {
            var detail = JsonSerializer.Serialize(wish, ClerkJson.Default.ClerkWish);
            await events.PublishAsync(EventSources.Clerk, BookingEventType.Of(wanted), detail, stopping);
        }
        catch (Exception fault) when (fault is EventNotTaken or AmazonServiceException or HttpRequestException)
        {
            logger.LogWarning("The clerk's {status} of booking {bookingId} was not taken: {fault}", wish.Status, wish.BookingId, fault.GetType().Name);
            throw Problems.Unavailable("The event bus did not take it. Send it again under the same Idempotency-Key.");
        }
    }

    private static string Location(ApiRequest api) =>
        api.Path.EndsWith("/status", StringComparison.Ordinal) ? api.Path[..^"/status".Length] : api.Path;
}
