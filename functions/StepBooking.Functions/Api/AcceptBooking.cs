using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Api;

/// <summary><c>POST /providers/{providerId}/bookings/{bookingId}/accept</c>: the provider takes a booking that waits for it.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="decisions">Carries decisions out.</param>
public sealed class AcceptBookingFunction(BookingStore bookings, ProviderDecisions decisions)
{
    /// <summary>
    /// 200 with the booking as it ended, 202 while it is still being paid; 404 for anybody else's, 409 for one decided otherwise.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/providers/{providerId}/bookings/{bookingId}/accept")]
    public Task<APIGatewayProxyResponse> AcceptBooking(
        string providerId, string bookingId, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api =>
        {
            var actor = api.OfProvider();
            return decisions.DecideAsync(api, providerId, bookingId, new Decision("accepted", BookingStatus.Confirmed)
            {
                IsTaken = booking => booking.AcceptedAt is not null,
                TakeAsync = booking => bookings.AcceptAsync(booking.Id, actor, api.Stopping),
            });
        });
}
