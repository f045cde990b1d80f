using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Api.Waiting;

/// <summary>
/// <c>DELETE /offerings/{id}/waiting-list</c>: gives the caller's place up. Seats that are held for it, and not booked, go to the next.
/// </summary>
/// <param name="places">Waiting lists.</param>
/// <param name="desk">Ends offers.</param>
public sealed class LeaveWaitingListFunction(WaitingStore places, OfferDesk desk)
{
    private const int Attempts = 3;

    /// <summary>204, also for a place that has left the list; 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/offerings/{id}/waiting-list")]
    public Task<APIGatewayProxyResponse> LeaveWaitingList(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var place = await places.Own(id, api);
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (await desk.LeaveAsync(place, api.Stopping))
                    return ApiResponse.Nothing();
                if (await places.GetAsync(place.Customer, place.OfferingId, api.Stopping) is not { } left)
                    return ApiResponse.Nothing();
                place = left;
            }

            throw new StoreBusy("The place kept changing.");
        });
}
