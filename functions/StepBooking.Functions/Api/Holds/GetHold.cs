using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api.Holds;

/// <summary><c>GET /holds/{id}</c>: a hold of the caller's, for the countdown. One that is over says so by the clock.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="clock">The time.</param>
public sealed class GetHoldFunction(BookingStore bookings, OfferingStore offerings, TimeProvider clock)
{
    /// <summary>200 with the hold, or 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/holds/{id}")]
    public Task<APIGatewayProxyResponse> GetHold(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var held = await bookings.OwnHold(id, api);
            var offering = await offerings.OfferingOfAsync(held, api.Stopping);
            return ApiResponse.Of(200, HoldAnswers.Of(held, offering, clock.GetUtcNow()), ApiJson.Default.HoldAnswer);
        });
}
