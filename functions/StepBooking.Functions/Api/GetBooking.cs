using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>GET /bookings/{id}?wait=10</c>: a booking by its id or its reference, as soon as it is no longer pending or the wait is over.
/// A booking that is not there yet is waited for at least two seconds: its execution may just have been started.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="clock">The time.</param>
public sealed class GetBookingFunction(BookingStore bookings, OfferingStore offerings, TimeProvider clock)
{
    private const int LongestWait = 10;

    /// <summary>200 with the booking, or 404: customers see theirs, providers those of their offerings, operators all.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/bookings/{id}")]
    public Task<APIGatewayProxyResponse> GetBooking(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Get(id, api));

    private async Task<APIGatewayProxyResponse> Get(string id, ApiRequest api)
    {
        var caller = api.Caller;
        var wait = TimeSpan.FromSeconds(api.Whole("wait", 0, LongestWait) ?? 0);
        var booking = await bookings.FindAsync(id, api.Stopping);
        var offering = await offerings.OfferingOfAsync(booking, api.Stopping);
        for (var waited = TimeSpan.Zero; MayChange(id, booking, caller, offering) && waited < WaitFor(booking, wait);)
        {
            waited = await clock.PauseAsync(waited, api.Stopping);
            booking = await bookings.FindAsync(id, api.Stopping);
            offering ??= await offerings.OfferingOfAsync(booking, api.Stopping);
        }

        if (booking is null || !MaySee(caller, booking, offering))
        {
            var mayStillCome = booking is null && BookingId.Canonical(id) is not null;
            throw Problems.NotFound("There is no such booking, or it is somebody else's.", mayStillCome ? 1 : null);
        }

        return ApiResponse.Of(200, BookingAnswers.Of(booking, offering), ApiJson.Default.BookingAnswer);
    }

    private static bool MayChange(string id, Booking? booking, Caller caller, Offering? offering) =>
        booking is null ? BookingId.Canonical(id) is not null : !booking.IsFinal && MaySee(caller, booking, offering);

    private static TimeSpan WaitFor(Booking? booking, TimeSpan wait) => booking is null && wait < Polling.SoonWithin ? Polling.SoonWithin : wait;

    private static bool MaySee(Caller caller, Booking booking, Offering? offering) =>
        caller.MayReach(booking) || (caller.Provider is not null && caller.Provider == offering?.Provider);
}
