using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Api.Waiting;

/// <summary><c>GET /offerings/{id}/waiting-list</c>: the caller's place, and the hold of its offer when there is one.</summary>
/// <param name="places">Waiting lists.</param>
/// <param name="bookings">The holds of offers.</param>
/// <param name="clock">The time.</param>
public sealed class GetWaitingPlaceFunction(WaitingStore places, BookingStore bookings, TimeProvider clock)
{
    /// <summary>200 with the place, also for a while after it left the list; 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/offerings/{id}/waiting-list")]
    public Task<APIGatewayProxyResponse> GetWaitingPlace(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var place = await places.Own(id, api);
            var answer = await new WaitingPlaces(places, bookings, clock).ShowAsync(place, api.Stopping);
            return ApiResponse.Of(200, answer, ApiJson.Default.WaitingAnswer);
        });
}
