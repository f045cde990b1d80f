using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Approvals;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>POST /providers/{providerId}/bookings/{bookingId}/reject</c>: the provider refuses a booking that waits for it;
/// <c>{"reason"}</c> tells the customer why.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="decisions">Carries decisions out.</param>
public sealed class RejectBookingFunction(BookingStore bookings, ProviderDecisions decisions)
{
    private const int MostBytes = 4 * 1024;

    /// <summary>
    /// 200 with the booking as it ended, 202 while it is still being undone; 404 for anybody else's, 409 for one decided otherwise.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/providers/{providerId}/bookings/{bookingId}/reject")]
    public Task<APIGatewayProxyResponse> RejectBooking(
        string providerId, string bookingId, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api =>
        {
            var actor = api.OfProvider();
            var rejection = RejectionIn(api);
            return decisions.DecideAsync(api, providerId, bookingId, new Decision("rejected", BookingStatus.Rejected)
            {
                IsTaken = Rejection.IsOf,
                TakeAsync = booking => bookings.RejectAsync(booking.Id, rejection.Reason, actor, api.Stopping),
            });
        });

    private static Rejection RejectionIn(ApiRequest api)
    {
        if (!api.HasBody)
            return Rejection.WithoutWords;
        return Rejection.Parse(api.Json(MostBytes)).Is(out var rejection, out var refusal) ? rejection : throw Problems.Invalid(refusal);
    }
}
